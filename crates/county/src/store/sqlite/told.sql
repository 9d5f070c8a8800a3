-- Events that devices hand back to a county that was put back from a backup.

-- name: insert
INSERT INTO told_event (county, id, seq, envelope, body) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
-- name: list
SELECT id, envelope, body FROM told_event WHERE county = ?1 ORDER BY seq
-- name: delete
DELETE FROM told_event WHERE county = ?1 AND id = ?2
