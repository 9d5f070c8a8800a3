-- A sending that the person takes back before it has left. `done` stays as a mark: whatever older copy of the device's
-- file comes back, it is not sent again.
CREATE TABLE recall (
    envelope TEXT NOT NULL PRIMARY KEY,
    draft_state TEXT NOT NULL CHECK (draft_state IN ('open', 'correction')),
    done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
    asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A withdrawal (撤回) as it was asked for, with what leaves the device for it.
CREATE TABLE withdrawal (
    envelope TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL,
    reason TEXT NOT NULL,
    county TEXT NOT NULL,
    sealed_hash TEXT NOT NULL,
    body BLOB NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;

-- News that the person has seen.
CREATE TABLE news_seen (
    id TEXT NOT NULL PRIMARY KEY,
    seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
