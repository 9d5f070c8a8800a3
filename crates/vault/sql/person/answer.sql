-- Answers, one row each.

-- name: upsert
INSERT INTO answer (draft, key, value, changed_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (draft, key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
-- name: update_taken_back
-- When it was taken back stays: a declaration made before does not cover what is told without it.
UPDATE answer SET value = '', changed_at = ?3 WHERE draft = ?1 AND key = ?2
-- name: delete_of_draft
DELETE FROM answer WHERE draft = ?1
-- name: find_next_time
-- Later than everything kept so far, also when two acts fall into one millisecond or the clock was put back.
SELECT max(?2, coalesce(max(changed_at), 0) + 1) AS next_time FROM answer WHERE draft = ?1
-- name: list
SELECT key, value FROM answer WHERE draft = ?1 AND value <> ''
-- name: list_times
SELECT key, changed_at FROM answer WHERE draft = ?1 AND changed_at > 0
