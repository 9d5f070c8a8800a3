-- Frozen once released: a change is a new file with the next number.
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE identity (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    seed BLOB NOT NULL CHECK (length(seed) = 32),
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE counter (
    name TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT;

CREATE TABLE cursor (
    feed TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    moved_at INTEGER NOT NULL
) STRICT;

-- Whom this device trusts for its county. The highest version seen stays here even when packs go.
CREATE TABLE trust (
    county TEXT NOT NULL PRIMARY KEY,
    keys TEXT NOT NULL,
    version INTEGER NOT NULL,
    pinned_at INTEGER NOT NULL
) STRICT;

CREATE TABLE pack (
    place TEXT NOT NULL PRIMARY KEY CHECK (place IN ('current', 'previous')),
    county TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

-- A pack that is being pulled; kept so that a broken pull goes on where it was.
CREATE TABLE pack_part (
    n INTEGER NOT NULL PRIMARY KEY,
    etag TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    is_self INTEGER NOT NULL CHECK (is_self IN (0, 1)),
    wrong_pins INTEGER NOT NULL DEFAULT 0,
    wrong_at INTEGER NOT NULL DEFAULT 0,
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE ledger_case (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    service TEXT NOT NULL,
    service_hash TEXT NOT NULL,
    title TEXT NOT NULL,
    extra TEXT NOT NULL,
    round INTEGER NOT NULL,
    envelope TEXT NOT NULL,
    state TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    sent_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    case_id TEXT NOT NULL,
    county TEXT NOT NULL,
    sealed_hash TEXT NOT NULL,
    body BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'parked', 'received')),
    tries INTEGER NOT NULL DEFAULT 0,
    next_try INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    queued_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_by_state ON outbox (state, seq);

CREATE TABLE blob (
    hash TEXT NOT NULL,
    envelope TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    case_id TEXT NOT NULL,
    size INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'parked', 'received')),
    upload TEXT NOT NULL DEFAULT '',
    sent INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    next_try INTEGER NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    queued_at INTEGER NOT NULL,
    PRIMARY KEY (envelope, hash)
) STRICT;
CREATE INDEX blob_by_hash ON blob (hash);

CREATE TABLE blob_chunk (
    envelope TEXT NOT NULL,
    hash TEXT NOT NULL,
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (envelope, hash, n),
    FOREIGN KEY (envelope, hash) REFERENCES blob (envelope, hash) ON DELETE CASCADE
) STRICT;

-- The county's signed words as they came, so that a person can show the proof.
CREATE TABLE receipt (
    envelope TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE event (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    envelope TEXT NOT NULL,
    case_id TEXT NOT NULL,
    body TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX event_by_case ON event (case_id, seq);
