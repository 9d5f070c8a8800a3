-- Spaces of people: ciphertext that only devices with the space's key can read. Whose it is, and which device brought what, is
-- not kept. `day` is the last one on which it was used; `seq` numbers the changes of one space.
CREATE TABLE space (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  day TEXT NOT NULL,
  seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (county, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX space_day ON space (county, day);

CREATE TABLE space_record (
  county TEXT NOT NULL,
  space TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (county, space, id),
  FOREIGN KEY (county, space) REFERENCES space (county, id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX space_record_seq ON space_record (county, space, seq);
