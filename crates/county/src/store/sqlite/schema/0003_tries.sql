-- An envelope that could not be worked on through a fault of ours: how often that was tried, and from when on it may be tried
-- again (seconds since 1970). What was tried too often rests until a clerk says so; it holds up nobody.
ALTER TABLE envelope ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE envelope ADD COLUMN next_try INTEGER NOT NULL DEFAULT 0;
