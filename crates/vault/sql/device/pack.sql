-- The catalog pack in use and the one before.

-- name: upsert
INSERT INTO pack (place, county, version, hash, source, added_at, body) VALUES ('current', ?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (place) DO UPDATE SET county = excluded.county, version = excluded.version, hash = excluded.hash,
    source = excluded.source, added_at = excluded.added_at, body = excluded.body
-- name: update_to_previous
UPDATE pack SET place = 'previous' WHERE place = 'current'
-- name: delete_previous
DELETE FROM pack WHERE place = 'previous' AND EXISTS (SELECT 1 FROM pack WHERE place = 'current')
-- name: find
SELECT county, version, hash, source, added_at, body FROM pack WHERE place = ?1
-- name: find_hash
SELECT hash FROM pack WHERE place = 'current' AND county = ?1 AND version = ?2
-- name: find_version
SELECT version, hash FROM pack WHERE place = 'current'
