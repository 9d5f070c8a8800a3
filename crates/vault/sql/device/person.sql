-- People served on this device, and everything the device keeps about one.

-- name: insert
INSERT INTO person (id, name, is_self, made_at, is_practice) VALUES (?1, ?2, ?3, ?4, ?5)
-- name: update_name
UPDATE person SET name = ?2 WHERE id = ?1 AND name <> ?2
-- name: update_tries
UPDATE person SET wrong_pins = ?2, wrong_at = ?3 WHERE id = ?1
-- name: update_remembered
UPDATE person SET wrong_pins = 0, wrong_at = 0, forgot_at = NULL WHERE id = ?1
-- name: update_forgot
UPDATE person SET forgot_at = ?2 WHERE id = ?1 AND forgot_at IS NULL
-- name: delete
DELETE FROM person WHERE id = ?1
-- name: delete_cases
DELETE FROM ledger_case WHERE person = ?1
-- name: delete_events
DELETE FROM event WHERE case_id IN (SELECT id FROM ledger_case WHERE person = ?1)
-- name: delete_outbox
DELETE FROM outbox WHERE person = ?1
-- name: delete_receipts
DELETE FROM receipt WHERE case_id IN (SELECT id FROM ledger_case WHERE person = ?1)
-- name: find_tries
SELECT wrong_pins, wrong_at FROM person WHERE id = ?1
-- name: list
SELECT id, name, is_self, made_at, is_practice, forgot_at FROM person ORDER BY made_at, id
