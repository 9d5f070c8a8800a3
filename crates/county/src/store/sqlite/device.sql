-- Devices, and the activation codes that make a device a helper's.

-- name: insert
INSERT INTO device (county, id, public_key, helper, registered_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (county, id) DO UPDATE SET helper = max(helper, excluded.helper)
-- name: find
SELECT public_key, helper, ended_at <> '' AS ended FROM device WHERE county = ?1 AND id = ?2
-- name: update_ended
UPDATE device SET ended_at = ?3, ended_why = ?4 WHERE county = ?1 AND id = ?2
-- name: list
SELECT id, helper, registered_at, ended_at, ended_why,
  (SELECT count(*) FROM envelope WHERE envelope.county = device.county AND envelope.device = device.id) AS envelopes
FROM device WHERE county = ?1 ORDER BY registered_at DESC, id LIMIT ?2 OFFSET ?3
-- name: insert_blocked
INSERT INTO blocked_address (county, address, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
-- name: delete_blocked
DELETE FROM blocked_address WHERE county = ?1 AND address = ?2
-- name: has_blocked
SELECT EXISTS (SELECT 1 FROM blocked_address WHERE county = ?1 AND address = ?2) AS has
-- name: list_blocked
SELECT address FROM blocked_address WHERE county = ?1 ORDER BY address
-- name: insert_activation
INSERT INTO activation (county, code_hash, made_at) VALUES (?1, ?2, ?3)
-- name: update_activation
UPDATE activation SET used_by = ?3 WHERE county = ?1 AND code_hash = ?2 AND used_by IN ('', ?3)
