-- Counters and facts of the whole county. Both databases have counters; facts are the intake's.

-- name: upsert
INSERT INTO counter (county, name, last) VALUES (?1, ?2, 1)
ON CONFLICT (county, name) DO UPDATE SET last = last + 1
RETURNING last
-- name: upsert_at_least
-- A counter never goes back.
INSERT INTO counter (county, name, last) VALUES (?1, ?2, ?3)
ON CONFLICT (county, name) DO UPDATE SET last = max(last, excluded.last)
-- name: find_last
SELECT last FROM counter WHERE county = ?1 AND name = ?2
-- name: list_last
SELECT name, last FROM counter WHERE county = ?1 ORDER BY name
-- name: find_fact
SELECT value FROM meta WHERE county = ?1 AND name = ?2
-- name: insert_fact
INSERT INTO meta (county, name, value) VALUES (?1, ?2, ?3) ON CONFLICT (county, name) DO NOTHING
-- name: upsert_fact
INSERT INTO meta (county, name, value) VALUES (?1, ?2, ?3)
ON CONFLICT (county, name) DO UPDATE SET value = excluded.value
-- name: find_other_county
SELECT county FROM meta WHERE county <> ?1 LIMIT 1
