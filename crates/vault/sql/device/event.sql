-- The county's events, in its order. Unread ones wait for a version or a pack that knows them.

-- name: insert
-- The case of an envelope is known from the receipt as well, after the outbox has let it go. Of those that nobody here can
-- read only so many are kept: whoever could forge them must not fill the disk.
INSERT INTO event (id, envelope, case_id, body, received_at, state, unread)
SELECT ?1, ?2, known.case_id, ?3, ?4, ?5, ?6 FROM (
    SELECT case_id FROM outbox WHERE id = ?2 UNION SELECT case_id FROM receipt WHERE envelope = ?2
) AS known WHERE NOT ?6 OR (SELECT count(*) FROM event AS kept WHERE kept.unread = 1) < 1000
ON CONFLICT (id) DO NOTHING
-- name: update_read
UPDATE event SET unread = 0, envelope = ?2, body = ?3, state = ?4 WHERE id = ?1 AND unread = 1
-- name: delete_unread
DELETE FROM event WHERE id = ?1 AND unread = 1
-- name: has_later_state
SELECT EXISTS (
    SELECT 1 FROM event AS late JOIN event AS later ON later.envelope = late.envelope AND later.seq > late.seq
    WHERE late.id = ?1 AND later.unread = 0 AND later.state <> ''
) AS has
-- name: list
SELECT id, envelope, body, received_at FROM event WHERE case_id = ?1 AND unread = 0 ORDER BY seq
-- name: list_read
SELECT id, envelope, body, received_at FROM event WHERE unread = 0 ORDER BY seq
-- name: list_unread
SELECT id, envelope, body FROM event WHERE unread = 1 ORDER BY seq
