-- Reminders a person asked for (提醒). Days are YYYY-MM-DD, blank for none.
CREATE TABLE reminder (
    service TEXT NOT NULL PRIMARY KEY,
    is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    last_done TEXT NOT NULL DEFAULT '',
    said_at INTEGER NOT NULL DEFAULT 0,
    told_until TEXT NOT NULL DEFAULT '',
    heard_until TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL
) STRICT;
