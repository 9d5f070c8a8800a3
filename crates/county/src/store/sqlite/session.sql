-- Clerks that are signed in, by hash of the cookie.

-- name: insert
INSERT INTO clerk_session (county, token_hash, clerk, csrf, ends_at, credential) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
-- name: find
SELECT clerk, csrf, credential FROM clerk_session WHERE county = ?1 AND token_hash = ?2 AND ends_at > ?3
-- name: delete
DELETE FROM clerk_session WHERE county = ?1 AND (token_hash = ?2 OR ends_at <= ?3)
