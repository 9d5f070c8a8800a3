-- What one set of answers makes (一件事): one row for each application of a case. Name and office as they were when the
-- envelope was taken; the answers stay with the submission. state: new, done, denied.
CREATE TABLE case_part (
  county TEXT NOT NULL,
  number TEXT NOT NULL,
  part TEXT NOT NULL,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  office TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'new',
  words TEXT NOT NULL DEFAULT '',
  appeal TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (county, number, part)
) STRICT, WITHOUT ROWID;
