-- What was agreed to; only grows.

-- name: insert
INSERT INTO consent (used_in, kind, body, given_at) VALUES (?1, ?2, ?3, ?4)
-- name: list
SELECT used_in, kind, body, given_at FROM consent ORDER BY seq DESC
