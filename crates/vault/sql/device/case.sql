-- Cases of the ledger; where each is.

-- name: upsert
INSERT INTO ledger_case (id, person, service, service_hash, title, extra, round, envelope, state, sent_at, changed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
ON CONFLICT (id) DO UPDATE SET service_hash = excluded.service_hash, title = excluded.title, extra = excluded.extra,
    round = excluded.round, envelope = excluded.envelope, state = excluded.state, sent_at = excluded.sent_at,
    changed_at = excluded.changed_at
WHERE excluded.round > ledger_case.round
-- name: update_by_attempt
-- Attempts say something about the case only as long as the county has not spoken about this sending.
UPDATE ledger_case SET state = ?2, changed_at = ?3
WHERE envelope = ?1 AND state IN ('on-device', 'sending', 'set-aside')
-- name: update_by_event
-- An event of an older sending does not move a case that was sent again since.
UPDATE ledger_case SET state = ?2, number = ?3, changed_at = ?4 WHERE envelope = ?1 AND state <> 'withdrawn'
-- name: update_received
-- A correction gets a receipt with a number of its own; the person goes on knowing the application by the first one.
UPDATE ledger_case SET number = CASE WHEN number = '' THEN ?2 ELSE number END, changed_at = ?4,
    state = CASE WHEN state IN ('on-device', 'sending', 'set-aside') THEN ?3 ELSE state END
WHERE envelope = ?1
-- name: update_requeued
UPDATE ledger_case SET state = 'on-device', changed_at = ?1
WHERE state = 'sending' AND envelope IN (SELECT id FROM outbox WHERE state = 'sending')
-- name: update_stepped_back
UPDATE ledger_case SET service_hash = ?2, title = ?3, extra = ?4, round = ?5, envelope = ?6, state = ?7, sent_at = ?8,
    changed_at = ?9
WHERE id = ?1
-- name: update_withdrawal_begun
UPDATE ledger_case SET withdrawal = ?2, changed_at = ?3 WHERE id = ?1 AND state NOT IN ('approved', 'denied', 'withdrawn')
-- name: update_withdrawal_ended
UPDATE ledger_case SET withdrawal = '', state = CASE WHEN ?2 THEN 'withdrawn' ELSE state END, changed_at = ?3 WHERE id = ?1
-- name: delete
DELETE FROM ledger_case WHERE id = ?1
-- name: delete_first
DELETE FROM ledger_case WHERE envelope = ?1 AND round = 1
-- name: find
SELECT id, person, service, service_hash, title, extra, round, envelope, state, number, sent_at, changed_at, withdrawal,
    (SELECT count(*) FROM blob WHERE blob.envelope = ledger_case.envelope) AS papers_total,
    (SELECT count(*) FROM blob WHERE blob.envelope = ledger_case.envelope AND blob.state = 'received') AS papers_sent,
    coalesce((SELECT reason FROM outbox WHERE outbox.id = ledger_case.envelope), '') AS reason
FROM ledger_case WHERE id = ?1
-- name: find_of_withdrawal
SELECT id FROM ledger_case WHERE withdrawal = ?1
-- name: list
SELECT id, person, service, service_hash, title, extra, round, envelope, state, number, sent_at, changed_at, withdrawal,
    (SELECT count(*) FROM blob WHERE blob.envelope = ledger_case.envelope) AS papers_total,
    (SELECT count(*) FROM blob WHERE blob.envelope = ledger_case.envelope AND blob.state = 'received') AS papers_sent,
    coalesce((SELECT reason FROM outbox WHERE outbox.id = ledger_case.envelope), '') AS reason
FROM ledger_case ORDER BY changed_at DESC, id DESC
