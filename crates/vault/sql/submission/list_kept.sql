-- Copied to the outbox, not yet known to be complete at the county.
SELECT envelope FROM submission WHERE copied = 1 AND settled = 0
