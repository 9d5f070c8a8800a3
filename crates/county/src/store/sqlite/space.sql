-- Spaces of people and their records of ciphertext.

-- name: insert
INSERT INTO space (county, id, public_key, day) VALUES (?1, ?2, ?3, ?4)
-- name: find
SELECT public_key, day FROM space WHERE county = ?1 AND id = ?2
-- name: update_day
UPDATE space SET day = ?3 WHERE county = ?1 AND id = ?2
-- name: update_seq
UPDATE space SET seq = seq + 1 WHERE county = ?1 AND id = ?2 RETURNING seq
-- name: find_seq
SELECT seq FROM space WHERE county = ?1 AND id = ?2
-- name: list_unused
SELECT id FROM space WHERE county = ?1 AND day < ?2
-- name: delete
DELETE FROM space WHERE county = ?1 AND id = ?2
-- name: find_room
SELECT count(*) AS records, coalesce(sum(length(sealed)), 0) AS bytes FROM space_record WHERE county = ?1 AND space = ?2
-- name: find_record
SELECT revision, length(sealed) AS bytes FROM space_record WHERE county = ?1 AND space = ?2 AND id = ?3
-- name: upsert_record
INSERT INTO space_record (county, space, id, revision, seq, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (county, space, id) DO UPDATE SET revision = excluded.revision, seq = excluded.seq, sealed = excluded.sealed
-- name: list_after
SELECT id, revision, seq, sealed FROM space_record WHERE county = ?1 AND space = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4
