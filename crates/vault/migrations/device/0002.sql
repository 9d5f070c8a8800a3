-- Words that somebody agreed to tell the county, on their way. Whose they were is not kept.
CREATE TABLE told_word (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'answer')),
    text TEXT NOT NULL,
    agreed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
