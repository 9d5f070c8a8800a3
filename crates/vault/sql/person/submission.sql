-- What was sent, byte for byte, with its sealed papers in chunks.

-- name: insert
INSERT INTO submission (envelope, draft, application, round, seed, document, body, sent_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
-- name: insert_chunk
INSERT INTO submission_blob (envelope, hash, n, bytes) VALUES (?1, ?2, ?3, ?4)
-- name: update_copied
UPDATE submission SET copied = 1 WHERE envelope = ?1
-- name: update_settled
UPDATE submission SET settled = 1 WHERE envelope = ?1
-- name: delete
DELETE FROM submission WHERE envelope = ?1
-- name: delete_chunks
DELETE FROM submission_blob WHERE envelope = ?1
-- name: find_draft
SELECT draft, application FROM submission WHERE envelope = ?1
-- name: find_outgoing
SELECT envelope, seed, body FROM submission WHERE envelope = ?1
-- name: find_previous
SELECT envelope, seed, sent_at FROM submission
WHERE application = ?1 AND round < (SELECT round FROM submission WHERE envelope = ?2) ORDER BY round DESC LIMIT 1
-- name: list
SELECT envelope, draft, application, round, document, sent_at FROM submission ORDER BY sent_at DESC, envelope DESC
-- name: list_chunks
SELECT hash, bytes FROM submission_blob WHERE envelope = ?1 ORDER BY hash, n
-- name: list_kept
-- Copied to the outbox, not yet known to be complete at the county.
SELECT envelope FROM submission WHERE copied = 1 AND settled = 0
-- name: list_uncopied
SELECT envelope, seed, body FROM submission WHERE copied = 0 ORDER BY sent_at, envelope
