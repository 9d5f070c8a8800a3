-- Withdrawals as they were asked for.

-- name: insert
INSERT INTO withdrawal (envelope, application, reason, county, sealed_hash, body, asked_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
-- name: list
SELECT envelope, application, reason, county, sealed_hash, body, asked_at FROM withdrawal ORDER BY asked_at, envelope
