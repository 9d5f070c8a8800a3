-- Sealed papers of the outbox, in chunks.

-- name: insert
INSERT INTO blob (envelope, hash, case_id, size, state, queued_at) VALUES (?1, ?2, ?3, ?4, 'queued', ?5)
-- name: insert_chunk
INSERT INTO blob_chunk (envelope, hash, n, bytes) VALUES (?1, ?2, ?3, ?4)
-- name: update_missing
UPDATE blob SET state = 'queued', upload = '', sent = 0, reason = '', next_try = 0 WHERE envelope = ?1 AND hash = ?2
-- name: update_parked
UPDATE blob SET state = 'parked', reason = ?3 WHERE envelope = ?1 AND hash = ?2 AND state <> 'received'
-- name: update_received
UPDATE blob SET state = 'received', sent = size, reason = '', next_try = 0 WHERE envelope = ?1 AND hash = ?2
-- name: update_received_everywhere
UPDATE blob SET state = 'received', sent = size, reason = '', next_try = 0 WHERE hash = ?1
-- name: update_received_of_envelope
UPDATE blob SET state = 'received', sent = size, reason = '', next_try = 0 WHERE envelope = ?1
-- name: update_requeued
UPDATE blob SET state = 'queued' WHERE state = 'sending'
-- name: update_unparked
UPDATE blob SET state = 'queued', reason = '', next_try = 0, tries = 0 WHERE envelope = ?1 AND state = 'parked'
-- name: update_upload
UPDATE blob SET state = 'sending', upload = ?3, sent = ?4 WHERE envelope = ?1 AND hash = ?2 AND state <> 'received'
-- name: update_waiting
UPDATE blob SET state = 'queued', tries = tries + ?3, next_try = ?4, reason = ?5
WHERE envelope = ?1 AND hash = ?2 AND state <> 'received'
-- name: update_waits_reset
UPDATE blob SET next_try = 0, tries = 0 WHERE state = 'queued'
-- name: delete_open_of_case
DELETE FROM blob WHERE case_id = ?1 AND state <> 'received'
-- name: list_chunks
SELECT bytes FROM blob_chunk WHERE envelope = ?1 AND hash = ?2 AND n BETWEEN ?3 AND ?4 ORDER BY n
-- name: list_hashes
SELECT hash FROM blob WHERE envelope = ?1
-- name: list_of_envelope
SELECT envelope, hash, case_id, size, state, upload, sent, tries, next_try, reason, queued_at
FROM blob WHERE envelope = ?1 ORDER BY size, hash
-- name: list_received
-- Of envelopes that are kept whole; papers of an application that was taken back are nobody's business any more.
SELECT envelope, hash FROM blob WHERE state = 'received' AND NOT EXISTS
    (SELECT 1 FROM ledger_case WHERE ledger_case.id = blob.case_id AND ledger_case.state = 'withdrawn')
ORDER BY queued_at, hash
-- name: list_open
-- Papers of an application that is being taken back stay here.
SELECT envelope, hash, case_id, size, state, upload, sent, tries, next_try, reason, queued_at FROM blob
WHERE state <> 'received' AND NOT EXISTS
    (SELECT 1 FROM ledger_case WHERE ledger_case.id = blob.case_id AND ledger_case.withdrawal <> '')
ORDER BY size, hash
