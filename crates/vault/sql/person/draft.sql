-- Drafts without their answers.

-- name: insert
INSERT INTO draft (id, service, form, title, state, application, round, made_at, changed_at)
VALUES (?1, ?2, ?3, ?4, 'open', ?5, 1, ?6, ?6)
-- name: update_changed_at
UPDATE draft SET changed_at = ?2 WHERE id = ?1
-- name: update_corrections
-- What forms changed was told before it was sent; corrections are walked from the first, wherever the person was last.
UPDATE draft SET corrections = ?2, form_changed = '[]', place = '' WHERE id = ?1
-- name: update_corrections_noted
UPDATE draft SET corrections = ?2 WHERE id = ?1
-- name: update_form
UPDATE draft SET form = ?2, form_changed = ?3, changed_at = ?4 WHERE id = ?1
-- name: update_frozen
-- The next sending, if the county asks for one, has the next number.
UPDATE draft SET state = ?2, round = round + 1, changed_at = ?3 WHERE id = ?1
-- name: update_place
UPDATE draft SET place = ?2 WHERE id = ?1
-- name: update_state
UPDATE draft SET state = ?2, changed_at = ?3 WHERE id = ?1
-- name: update_unfrozen
-- The sending did not happen: the next one has its number again.
UPDATE draft SET state = ?2, round = round - 1, changed_at = ?3 WHERE id = ?1 AND state = 'frozen'
-- name: delete
DELETE FROM draft WHERE id = ?1
-- name: find
SELECT id, service, form, title, form_changed, corrections, state, application, round, place, made_at, changed_at FROM draft WHERE id = ?1
-- name: find_of_application
SELECT id, service, form, title, form_changed, corrections, state, application, round, place, made_at, changed_at
FROM draft WHERE application = ?1
-- name: list
SELECT id, service, form, title, form_changed, corrections, state, application, round, place, made_at, changed_at
FROM draft ORDER BY changed_at DESC, id DESC
-- name: list_unfinished
SELECT id, service, form, title, form_changed, corrections, state, application, round, place, made_at, changed_at
FROM draft WHERE state <> 'frozen' ORDER BY changed_at DESC, id DESC
