-- Sendings that the person takes back before they leave.

-- name: insert
INSERT INTO recall (envelope, draft_state, asked_at) VALUES (?1, ?2, ?3) ON CONFLICT (envelope) DO NOTHING
-- name: update_done
UPDATE recall SET done = 1 WHERE envelope = ?1
-- name: delete_open
DELETE FROM recall WHERE envelope = ?1 AND done = 0
-- name: find
SELECT draft_state FROM recall WHERE envelope = ?1
-- name: list_done
SELECT envelope FROM recall WHERE done = 1
-- name: list_open
SELECT envelope FROM recall WHERE done = 0 ORDER BY asked_at, envelope
