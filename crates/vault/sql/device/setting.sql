-- Settings as JSON by key.

-- name: upsert
INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value
-- name: delete
DELETE FROM setting WHERE key = ?1
-- name: find
SELECT value FROM setting WHERE key = ?1
