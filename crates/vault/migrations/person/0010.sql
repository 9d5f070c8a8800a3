-- A space grows from a seed that can be written down: its id and key follow from it. No version that made a space was ever given to
-- anybody, so that none is carried over.
DROP TABLE space;
DELETE FROM mirror;
CREATE TABLE space (
    seed BLOB NOT NULL PRIMARY KEY CHECK (length(seed) = 16),
    writer TEXT NOT NULL,
    county TEXT NOT NULL DEFAULT '',
    epoch TEXT NOT NULL DEFAULT '',
    cursor TEXT NOT NULL DEFAULT '',
    only INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only = 1)
) STRICT, WITHOUT ROWID;
