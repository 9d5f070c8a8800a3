-- People of this person's household as forms named them, to be picked instead of typed again. Fields by meaning (JSON).
CREATE TABLE relative (
    key TEXT NOT NULL PRIMARY KEY,
    fields TEXT NOT NULL,
    source TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
