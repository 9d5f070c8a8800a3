-- What was used up: by a device, an address or the whole county (`who`), of bytes, envelopes or devices (`what`), on a day; a
-- blank day is what lies here in all. Days that are over are forgotten.
CREATE TABLE spent (
  county TEXT NOT NULL,
  day TEXT NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  amount INTEGER NOT NULL,
  PRIMARY KEY (county, day, who, what)
) STRICT, WITHOUT ROWID;
INSERT INTO spent (county, day, who, what, amount)
SELECT county, '', 'county', 'bytes', sum(size) FROM (
  SELECT county, size_bytes AS size FROM paper
  UNION ALL SELECT county, length_bytes FROM upload WHERE complete = 0
  UNION ALL SELECT county, length(body) FROM envelope
) GROUP BY county;
CREATE INDEX envelope_blob_hash ON envelope_blob (county, hash);
CREATE INDEX paper_at ON paper (county, complete_at);
-- A device that the county has ended: when and why; blank while it holds. And addresses that nothing is taken from.
ALTER TABLE device ADD COLUMN ended_at TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN ended_why TEXT NOT NULL DEFAULT '';
CREATE TABLE blocked_address (
  county TEXT NOT NULL,
  address TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (county, address)
) STRICT, WITHOUT ROWID;
