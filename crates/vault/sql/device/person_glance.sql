-- What a helper's table shows of a closed file.

-- name: upsert
INSERT INTO person_glance (person, village, last_digits, opened_at, drafts, mandate_until, mandate_ended, said_name)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (person) DO UPDATE SET village = ?2, last_digits = ?3, opened_at = ?4, drafts = ?5, mandate_until = ?6,
    mandate_ended = ?7, said_name = ?8
-- name: update_details_forgotten
UPDATE person_glance SET village = '', last_digits = ''
-- name: list
SELECT person, village, last_digits, opened_at, drafts, mandate_until, mandate_ended, said_name FROM person_glance
