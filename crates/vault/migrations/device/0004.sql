-- People who are made up for practice: never listed, gone at the next start at the latest.
ALTER TABLE person ADD COLUMN is_practice INTEGER NOT NULL DEFAULT 0 CHECK (is_practice IN (0, 1));

-- What a helper's table shows of a person whose file is closed. Village and digits only while this device serves several.
CREATE TABLE person_glance (
    person TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    village TEXT NOT NULL DEFAULT '',
    last_digits TEXT NOT NULL DEFAULT '',
    opened_at INTEGER NOT NULL DEFAULT 0,
    drafts INTEGER NOT NULL DEFAULT 0,
    mandate_until TEXT NOT NULL DEFAULT '',
    mandate_ended TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
