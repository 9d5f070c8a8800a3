-- This file is an older copy: what it still holds may have left since.
UPDATE outbox SET gone = 'maybe'
