-- The county's receipts, as signed.

-- name: upsert
INSERT INTO receipt (envelope, case_id, body, received_at)
SELECT ?1, case_id, ?2, ?3 FROM outbox WHERE id = ?1
ON CONFLICT (envelope) DO UPDATE SET body = excluded.body
-- name: find
SELECT envelope FROM receipt WHERE envelope = ?1
-- name: find_body
SELECT body FROM receipt WHERE envelope = ?1
-- name: list
SELECT envelope, body, received_at FROM receipt WHERE case_id = ?1 ORDER BY received_at, envelope
