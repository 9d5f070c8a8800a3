-- Where a feed of the county goes on.

-- name: upsert
INSERT INTO cursor (feed, value, moved_at) VALUES (?1, ?2, ?3)
ON CONFLICT (feed) DO UPDATE SET value = excluded.value, moved_at = excluded.moved_at
-- name: find
SELECT value FROM cursor WHERE feed = ?1
