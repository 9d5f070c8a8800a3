-- Signed events, kept with the act they tell of until the feed has them, and for the history.

-- name: insert
INSERT INTO case_event (county, id, number, device, envelope, envelope_state, at, clerk, reason, body, order_no, decision)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)
-- name: has
SELECT EXISTS (SELECT 1 FROM case_event WHERE county = ?1 AND id = ?2) AS has
-- name: find_told
SELECT envelope_state FROM case_event WHERE county = ?1 AND envelope = ?2 AND envelope_state <> ''
ORDER BY order_no LIMIT 1
-- name: list
SELECT at, clerk, reason, body FROM case_event WHERE county = ?1 AND number = ?2 ORDER BY order_no
-- name: list_unpublished
SELECT id, device, envelope, envelope_state, body FROM case_event
WHERE county = ?1 AND published = 0 ORDER BY order_no LIMIT 100
-- name: list_undecided
-- Signed by an earlier version, which had no key of the desk's own.
SELECT id, body FROM case_event WHERE county = ?1 AND decision = 0 ORDER BY order_no LIMIT 100
-- name: update_decided
UPDATE case_event SET body = ?3, decision = 1, published = 0 WHERE county = ?1 AND id = ?2
-- name: update_all_unpublished
-- The feed was put back from a backup: what it has already stays where it is.
UPDATE case_event SET published = 0 WHERE county = ?1
-- name: update_published
UPDATE case_event SET published = 1 WHERE county = ?1 AND id = ?2
