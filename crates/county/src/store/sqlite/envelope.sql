-- Envelopes as they came, sealed, and which papers belong to them.

-- name: insert
INSERT INTO envelope (county, id, device, counter, sealed_hash, content_hash, body, number, received_at, receipt)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
-- name: insert_blob
INSERT INTO envelope_blob (county, envelope, hash, size_bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
-- name: insert_rival
INSERT INTO envelope_rival (county, id, content_hash, body, received_at)
SELECT ?1, ?2, ?3, ?4, ?5
WHERE (SELECT count(*) FROM envelope_rival WHERE county = ?1 AND id = ?2) < 5
ON CONFLICT DO NOTHING
-- name: find
SELECT device, content_hash, receipt FROM envelope WHERE county = ?1 AND id = ?2
-- name: has_sealed_hash
SELECT EXISTS (SELECT 1 FROM envelope WHERE county = ?1 AND device = ?2 AND sealed_hash = ?3) AS has
-- name: has_number
SELECT EXISTS (SELECT 1 FROM envelope WHERE county = ?1 AND number = ?2) AS has
-- name: has_unopened
SELECT EXISTS (SELECT 1 FROM envelope WHERE county = ?1 AND id = ?2 AND device = ?3 AND state = 'received') AS has
-- name: list_missing
SELECT b.hash FROM envelope_blob b
LEFT JOIN paper p ON p.county = b.county AND p.device = ?3 AND p.hash = b.hash
WHERE b.county = ?1 AND b.envelope = ?2 AND p.hash IS NULL ORDER BY b.hash
-- name: list_waiting
-- Received ones at once; opened ones when every paper they name has arrived from the same device.
SELECT e.id, e.device, e.body, e.number, e.received_at, e.state
FROM envelope e
WHERE e.county = ?1 AND e.tries < ?3 AND e.next_try <= ?4 AND (
  e.state = 'received'
  OR (e.state = 'opened' AND NOT EXISTS (
    SELECT 1 FROM envelope_blob b
    LEFT JOIN paper p ON p.county = b.county AND p.device = e.device AND p.hash = b.hash
    WHERE b.county = e.county AND b.envelope = e.id AND p.hash IS NULL)))
ORDER BY e.number LIMIT ?2
-- name: update_failed
UPDATE envelope SET tries = tries + 1, next_try = ?3 WHERE county = ?1 AND id = ?2
-- name: find_tries
SELECT tries FROM envelope WHERE county = ?1 AND id = ?2
-- name: list_parked
SELECT id, device, number, received_at FROM envelope
WHERE county = ?1 AND tries >= ?2 AND state IN ('received', 'opened') ORDER BY number
-- name: update_released
UPDATE envelope SET tries = 0, next_try = 0 WHERE county = ?1 AND tries > 0 AND state IN ('received', 'opened')
-- name: update_state
-- What is done or refused stays so: whoever comes late moves nothing back.
UPDATE envelope SET state = ?3 WHERE county = ?1 AND id = ?2 AND state NOT IN ('done', 'refused')
