-- The same sealed bytes twice are a repetition only from one device: whoever is first with somebody else's must not keep her
-- out. The desk finds out whose they are.
CREATE TABLE envelope_of_sender (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  device TEXT NOT NULL,
  counter INTEGER NOT NULL,
  sealed_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  body TEXT NOT NULL,
  number TEXT NOT NULL,
  received_at TEXT NOT NULL,
  receipt TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'received',
  tries INTEGER NOT NULL DEFAULT 0,
  next_try INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (county, id),
  UNIQUE (county, device, sealed_hash),
  UNIQUE (county, number)
) STRICT, WITHOUT ROWID;
INSERT INTO envelope_of_sender SELECT county, id, device, counter, sealed_hash, content_hash, body, number, received_at,
  receipt, state, tries, next_try FROM envelope;
DROP TABLE envelope;
ALTER TABLE envelope_of_sender RENAME TO envelope;
CREATE INDEX envelope_state ON envelope (county, state, number);
CREATE INDEX envelope_device ON envelope (county, device);
