-- Uploads on their way, and papers that are whole.

-- name: insert
INSERT INTO upload (county, id, device, hash, length_bytes, made_at, complete) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
-- name: find
SELECT id, hash, length_bytes, complete FROM upload WHERE county = ?1 AND id = ?2 AND device = ?3
-- name: count_unfinished
SELECT count(*) AS unfinished FROM upload WHERE county = ?1 AND device = ?2 AND complete = 0
-- name: list_stale
SELECT id FROM upload WHERE county = ?1 AND device = ?2 AND complete = 0 AND made_at < ?3
-- name: update_complete
UPDATE upload SET complete = 1 WHERE county = ?1 AND id = ?2
-- name: delete
DELETE FROM upload WHERE county = ?1 AND id = ?2
-- name: insert_paper
INSERT INTO paper (county, device, hash, size_bytes, complete_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
-- name: find_paper_size
SELECT size_bytes FROM paper WHERE county = ?1 AND device = ?2 AND hash = ?3
