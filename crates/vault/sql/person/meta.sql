-- Remarks of the file about itself.

-- name: upsert
INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value
-- name: find
SELECT value FROM meta WHERE key = ?1
