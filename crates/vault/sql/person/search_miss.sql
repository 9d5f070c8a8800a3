-- What this person looked for in vain.

-- name: upsert
INSERT INTO search_miss (kind, text, times, last_at) VALUES (?1, ?2, 1, ?3)
ON CONFLICT (kind, text) DO UPDATE SET times = times + 1, last_at = excluded.last_at
-- name: update_told
UPDATE search_miss SET told_at = ?3 WHERE kind = ?1 AND text = ?2
-- name: delete
DELETE FROM search_miss WHERE kind = ?1 AND text = ?2
-- name: delete_beyond
DELETE FROM search_miss WHERE (kind, text) NOT IN
(SELECT kind, text FROM search_miss ORDER BY last_at DESC LIMIT ?1)
-- name: list
SELECT kind, text, times, last_at, told_at FROM search_miss ORDER BY last_at DESC, text
