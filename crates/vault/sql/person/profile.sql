-- What was said once and may be offered again, and where it was used.

-- name: insert_use
INSERT INTO profile_use (field, used_in, title, used_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (field, used_in) DO NOTHING
-- name: upsert
INSERT INTO profile (field, value, source, changed_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (field) DO UPDATE SET value = excluded.value, source = excluded.source, changed_at = excluded.changed_at
WHERE value <> excluded.value
-- name: delete
DELETE FROM profile WHERE field = ?1
-- name: delete_uses
DELETE FROM profile_use WHERE used_in = ?1
-- name: list
SELECT field, value, source, changed_at FROM profile ORDER BY field
-- name: list_uses
SELECT used_in, title, used_at FROM profile_use WHERE field = ?1 ORDER BY used_at, used_in
