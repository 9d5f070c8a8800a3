-- Uploads on their way, and papers that are whole.

-- name: insert
INSERT INTO upload (county, id, device, hash, length_bytes, made_at, complete) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
-- name: find
SELECT id, hash, length_bytes, complete FROM upload WHERE county = ?1 AND id = ?2 AND device = ?3
-- name: count_unfinished
SELECT count(*) AS unfinished FROM upload WHERE county = ?1 AND device = ?2 AND complete = 0
-- name: list_stale
SELECT id FROM upload WHERE county = ?1 AND device = ?2 AND complete = 0 AND made_at < ?3
-- name: list_old
SELECT id FROM upload WHERE county = ?1 AND made_at < ?2 AND (complete = 0 OR NOT EXISTS (
  SELECT 1 FROM paper WHERE paper.county = upload.county AND paper.device = upload.device AND paper.hash = upload.hash))
-- name: list_unclaimed
-- Only what no envelope of the same device names: what somebody else's names is somebody else's.
SELECT device, hash, size_bytes FROM paper WHERE county = ?1 AND complete_at < ?2 AND NOT EXISTS (
  SELECT 1 FROM envelope_blob b JOIN envelope e ON e.county = b.county AND e.id = b.envelope
  WHERE b.county = paper.county AND b.hash = paper.hash AND e.device = paper.device)
-- name: delete_paper
DELETE FROM paper WHERE county = ?1 AND device = ?2 AND hash = ?3
-- name: has_paper
SELECT EXISTS (SELECT 1 FROM paper WHERE county = ?1 AND hash = ?2) AS has
-- name: find_open_length
SELECT length_bytes FROM upload WHERE county = ?1 AND id = ?2 AND complete = 0
-- name: update_complete
UPDATE upload SET complete = 1 WHERE county = ?1 AND id = ?2
-- name: delete
DELETE FROM upload WHERE county = ?1 AND id = ?2
-- name: insert_paper
INSERT INTO paper (county, device, hash, size_bytes, complete_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
-- name: find_paper_size
SELECT size_bytes FROM paper WHERE county = ?1 AND device = ?2 AND hash = ?3
