-- What this person looked for in vain. It leaves the file only when the person says so, word by word.
CREATE TABLE search_miss (
    kind TEXT NOT NULL CHECK (kind IN ('service', 'answer')),
    text TEXT NOT NULL,
    times INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    told_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, text)
) STRICT, WITHOUT ROWID;
