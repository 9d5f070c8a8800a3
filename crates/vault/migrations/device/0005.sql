-- What this version cannot understand or verify yet is kept as it came, in the county's order, and read again after an
-- update or with a newer pack; until then it is not shown. `state` is the state of the case that an event means, so that one
-- read late does not undo a later one; blank for none, and in rows from before.
ALTER TABLE event ADD COLUMN unread INTEGER NOT NULL DEFAULT 0 CHECK (unread IN (0, 1));
ALTER TABLE event ADD COLUMN state TEXT NOT NULL DEFAULT '';
