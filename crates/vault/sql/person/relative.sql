-- People of the household as forms named them.

-- name: upsert
INSERT INTO relative (key, fields, source, changed_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (key) DO UPDATE SET fields = ?2, source = ?3, changed_at = ?4
-- name: delete
DELETE FROM relative WHERE key = ?1
-- name: list
SELECT key, fields, source, changed_at FROM relative ORDER BY changed_at DESC, key
