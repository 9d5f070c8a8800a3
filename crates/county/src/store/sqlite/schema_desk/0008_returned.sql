-- When the county last received what it had asked to have mended; the first receipt stays where it is. What was mended before
-- this step stood among what is new.
ALTER TABLE case_file ADD COLUMN returned_at TEXT NOT NULL DEFAULT '';
UPDATE case_file SET state = 'returned', returned_at = complete_at WHERE state = 'new' AND corrections_asked > 0;
