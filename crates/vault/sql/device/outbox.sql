-- Sealed envelopes on their way.

-- name: insert
INSERT INTO outbox (id, person, case_id, county, sealed_hash, body, state, queued_at, changed_at, kind, gone)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'queued', ?7, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING
-- name: update_begun
-- On disk before the first byte leaves: a crash from here on leaves it open whether the county has it.
UPDATE outbox SET state = 'sending', reason = '', next_try = 0, changed_at = ?2,
    gone = CASE WHEN gone = 'no' THEN 'trying' ELSE gone END
WHERE id = ?1 AND state <> 'received'
-- name: update_doubted
-- This file is an older copy: what it still holds may have left since.
UPDATE outbox SET gone = 'maybe'
-- name: update_offered_again
-- The county was put back from a backup and does not know it any more.
UPDATE outbox SET state = 'queued', reason = '', next_try = 0, tries = 0, changed_at = ?2
WHERE id = ?1 AND state = 'received'
-- name: update_parked
-- Never back from received: a late failure of a repeated attempt must not undo the receipt.
UPDATE outbox SET state = 'parked', reason = ?2, next_try = 0, changed_at = ?3,
    gone = CASE WHEN ?4 THEN 'maybe' WHEN gone = 'trying' THEN 'no' ELSE gone END
WHERE id = ?1 AND state <> 'received'
-- name: update_received
UPDATE outbox SET state = 'received', reason = '', next_try = 0, gone = 'maybe', changed_at = ?2 WHERE id = ?1
-- name: update_requeued
UPDATE outbox SET state = CASE WHEN state = 'sending' THEN 'queued' ELSE state END,
    gone = CASE WHEN gone = 'trying' THEN 'maybe' ELSE gone END, changed_at = ?1
WHERE state = 'sending' OR gone = 'trying'
-- name: update_unparked
UPDATE outbox SET state = 'queued', reason = '', next_try = 0, tries = 0, changed_at = ?2 WHERE id = ?1 AND state = 'parked'
-- name: update_waiting
UPDATE outbox SET state = 'queued', tries = tries + ?2, next_try = ?3, reason = ?4, changed_at = ?5,
    gone = CASE WHEN ?6 THEN 'maybe' WHEN gone = 'trying' THEN 'no' ELSE gone END
WHERE id = ?1 AND state <> 'received'
-- name: update_waits_reset
UPDATE outbox SET next_try = 0, tries = 0 WHERE state = 'queued'
-- name: delete
DELETE FROM outbox WHERE id = ?1
-- name: delete_received
DELETE FROM outbox WHERE state = 'received' AND changed_at < ?1
AND NOT EXISTS (SELECT 1 FROM blob WHERE blob.envelope = outbox.id AND blob.state <> 'received')
-- name: find
SELECT id, person, case_id, county, sealed_hash, state, tries, next_try, reason, queued_at, kind, gone
FROM outbox WHERE id = ?1
-- name: find_body
SELECT body FROM outbox WHERE id = ?1
-- name: list_received
SELECT id FROM outbox WHERE state = 'received' AND county = ?1 ORDER BY seq
-- name: list_open
SELECT id, person, case_id, county, sealed_hash, state, tries, next_try, reason, queued_at, kind, gone
FROM outbox WHERE state <> 'received' ORDER BY seq
-- name: list_set_aside
-- Envelopes that were set aside themselves, or with a paper that was; not of an application that is being taken back, but the
-- wish to take it back is among them. A paper can outlive the row of its envelope.
SELECT DISTINCT id FROM (
    SELECT id, case_id, kind FROM outbox WHERE state = 'parked'
    UNION ALL SELECT envelope, case_id, 'application' FROM blob WHERE state = 'parked'
) AS aside WHERE kind = 'withdrawal' OR NOT EXISTS
    (SELECT 1 FROM ledger_case WHERE ledger_case.id = aside.case_id AND ledger_case.withdrawal <> '')
