-- When somebody said that a person's PIN is forgotten; empty where nobody did, and again once the right PIN was given.
ALTER TABLE person ADD COLUMN forgot_at INTEGER;
