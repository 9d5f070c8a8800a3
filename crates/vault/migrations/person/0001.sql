-- Frozen once released: a change is a new file with the next number.
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- The service as it was when a draft began or moved on; a draft outlives its form.
CREATE TABLE form (
    hash TEXT NOT NULL PRIMARY KEY,
    service TEXT NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE draft (
    id TEXT NOT NULL PRIMARY KEY,
    service TEXT NOT NULL,
    form TEXT NOT NULL REFERENCES form (hash),
    title TEXT NOT NULL,
    extra TEXT NOT NULL DEFAULT '{}',
    state TEXT NOT NULL CHECK (state IN ('open', 'correction', 'frozen')),
    application TEXT NOT NULL,
    round INTEGER NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE answer (
    draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE row_order (
    draft TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    ids TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    expires TEXT NOT NULL DEFAULT '',
    thumbnail BLOB NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX paper_by_hash ON paper (content_hash);

CREATE TABLE paper_chunk (
    paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (paper, n)
) STRICT;

CREATE TABLE paper_use (
    paper TEXT NOT NULL REFERENCES paper (id) ON DELETE CASCADE,
    used_in TEXT NOT NULL,
    title TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (paper, used_in)
) STRICT;

CREATE TABLE profile (
    field TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE profile_use (
    field TEXT NOT NULL REFERENCES profile (field) ON DELETE CASCADE,
    used_in TEXT NOT NULL,
    title TEXT NOT NULL,
    used_at INTEGER NOT NULL,
    PRIMARY KEY (field, used_in)
) STRICT;

CREATE TABLE mandate (
    id TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    ended_day TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE consent (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    used_in TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    given_at INTEGER NOT NULL
) STRICT;

CREATE TABLE access (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    what TEXT NOT NULL,
    subject TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- What was sent, byte for byte. The sealed papers stay until the county has everything.
CREATE TABLE submission (
    envelope TEXT NOT NULL PRIMARY KEY,
    draft TEXT NOT NULL,
    application TEXT NOT NULL,
    round INTEGER NOT NULL,
    seed TEXT NOT NULL,
    document BLOB NOT NULL,
    body BLOB NOT NULL,
    copied INTEGER NOT NULL DEFAULT 0 CHECK (copied IN (0, 1)),
    settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
    sent_at INTEGER NOT NULL
) STRICT;

CREATE TABLE submission_blob (
    envelope TEXT NOT NULL REFERENCES submission (envelope) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    n INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (envelope, hash, n)
) STRICT;
