-- When each answer was given: a declaration counts for what had been answered by then. 0: not given in this form, or before
-- the file knew.
ALTER TABLE answer ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;
