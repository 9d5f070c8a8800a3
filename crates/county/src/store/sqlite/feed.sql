-- The feed of signed events.

-- name: has
SELECT EXISTS (SELECT 1 FROM event WHERE county = ?1 AND id = ?2) AS has
-- name: insert
INSERT INTO event (county, seq, id, device, body) VALUES (?1, ?2, ?3, ?4, ?5)
-- name: update_body
UPDATE event SET body = ?3 WHERE county = ?1 AND id = ?2 AND body <> ?3
-- name: list
SELECT seq, body FROM event WHERE county = ?1 AND device = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4
