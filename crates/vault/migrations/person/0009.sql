-- The person's space at the county: one, if she wants her drafts on several devices. Its key lies here and nowhere else on the
-- device. `writer` is who writes here, to the other devices; `county` knows the space when it is not blank; `cursor` and `epoch`
-- say how far the space was read, in which life of the county.
CREATE TABLE space (
    id TEXT NOT NULL PRIMARY KEY,
    key BLOB NOT NULL CHECK (length(key) = 32),
    writer TEXT NOT NULL,
    county TEXT NOT NULL DEFAULT '',
    epoch TEXT NOT NULL DEFAULT '',
    cursor TEXT NOT NULL DEFAULT '',
    only INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only = 1)
) STRICT, WITHOUT ROWID;

-- What this device and the others last agreed upon, one row for each record of the space. `body` carries authors and open
-- conflicts; `base` is what stood in the draft here when both last agreed; `revision` is the county's; `here` says that the draft was begun on this device too, so that its absence means that
-- it was deleted here.
CREATE TABLE mirror (
    record TEXT NOT NULL PRIMARY KEY,
    draft TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL,
    base TEXT NOT NULL,
    to_push INTEGER NOT NULL CHECK (to_push IN (0, 1)),
    here INTEGER NOT NULL CHECK (here IN (0, 1))
) STRICT, WITHOUT ROWID;
