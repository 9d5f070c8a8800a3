-- Devices, and the activation codes that make a device a helper's.

-- name: insert
INSERT INTO device (county, id, public_key, helper, registered_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (county, id) DO UPDATE SET helper = max(helper, excluded.helper)
-- name: find
SELECT public_key, helper FROM device WHERE county = ?1 AND id = ?2
-- name: insert_activation
INSERT INTO activation (county, code_hash, made_at) VALUES (?1, ?2, ?3)
-- name: update_activation
UPDATE activation SET used_by = ?3 WHERE county = ?1 AND code_hash = ?2 AND used_by IN ('', ?3)
