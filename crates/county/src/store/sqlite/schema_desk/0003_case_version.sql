-- What a change was worked out from: whoever decides on an older version is told so, and overwrites nothing.
ALTER TABLE case_file ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- Every change asks what was told about its envelope.
CREATE INDEX case_event_envelope ON case_event (county, envelope);
