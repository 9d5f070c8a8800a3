-- What was remembered of a draft was one JSON with two writers, each of which replaced what the other had written. Each has
-- a column of its own now: what newer forms changed (a list of lines), and what the draft was opened again for.
ALTER TABLE draft ADD COLUMN form_changed TEXT NOT NULL DEFAULT '[]';
ALTER TABLE draft ADD COLUMN corrections TEXT NOT NULL DEFAULT '';
UPDATE draft SET form_changed = coalesce(json_extract(extra, '$.formChanged'), '[]'),
    corrections = coalesce(json_extract(extra, '$.corrections'), '')
WHERE json_valid(extra);
ALTER TABLE draft DROP COLUMN extra;
