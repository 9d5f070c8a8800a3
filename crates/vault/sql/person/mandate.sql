-- Mandates for this person.

-- name: insert
INSERT INTO mandate (id, body, from_day, until_day, made_at) VALUES (?1, ?2, ?3, ?4, ?5)
-- name: update_ended
-- Ended once: a later end does not make it hold again.
UPDATE mandate SET ended_day = CASE WHEN ended_day = '' THEN ?2 ELSE min(ended_day, ?2) END WHERE id = ?1
-- name: list
SELECT id, body, from_day, until_day, ended_day, made_at FROM mandate ORDER BY made_at DESC, id DESC
