-- Which mandate was ended; one that a device ended is that one alone.
ALTER TABLE ended_mandate ADD COLUMN mandate TEXT NOT NULL DEFAULT '';
