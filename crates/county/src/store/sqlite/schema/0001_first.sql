-- What the intake knows. Nothing here can be read by a person: envelopes and papers are sealed.
CREATE TABLE meta (
  county TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (county, name)
) STRICT, WITHOUT ROWID;

-- Counters that must not skip or repeat: numbers of applications by year, numbers of the feed.
CREATE TABLE counter (
  county TEXT NOT NULL,
  name TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (county, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  public_key TEXT NOT NULL,
  helper INTEGER NOT NULL DEFAULT 0,
  registered_at TEXT NOT NULL,
  PRIMARY KEY (county, id)
) STRICT, WITHOUT ROWID;

-- Activation codes of helpers' devices, by hash; used_by is blank until a device takes one.
CREATE TABLE activation (
  county TEXT NOT NULL,
  code_hash TEXT NOT NULL,
  made_at TEXT NOT NULL,
  used_by TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (county, code_hash)
) STRICT, WITHOUT ROWID;

-- state: received, opened (checked, waits for papers), done (complete), refused.
CREATE TABLE envelope (
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
  PRIMARY KEY (county, id),
  UNIQUE (county, sealed_hash),
  UNIQUE (county, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX envelope_state ON envelope (county, state, number);

-- Other content under an id that was taken: refused, and kept so that a person can look.
CREATE TABLE envelope_rival (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  body TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (county, id, content_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE envelope_blob (
  county TEXT NOT NULL,
  envelope TEXT NOT NULL,
  hash TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  PRIMARY KEY (county, envelope, hash)
) STRICT, WITHOUT ROWID;

-- A tus upload. The offset is the length of its file, so that what arrived counts even after a crash.
CREATE TABLE upload (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  device TEXT NOT NULL,
  hash TEXT NOT NULL,
  length_bytes INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  complete INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (county, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX upload_device ON upload (county, device, complete);

-- Complete sealed papers by the device that brought them.
CREATE TABLE paper (
  county TEXT NOT NULL,
  device TEXT NOT NULL,
  hash TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  complete_at TEXT NOT NULL,
  PRIMARY KEY (county, device, hash)
) STRICT, WITHOUT ROWID;

-- The feed. `seq` is given out inside the writing transaction, so a reader never steps over a row that commits late.
CREATE TABLE event (
  county TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  device TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (county, seq),
  UNIQUE (county, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_device ON event (county, device, seq);
