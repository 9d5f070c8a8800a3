-- Services as drafts keep them, by hash.

-- name: insert
INSERT INTO form (hash, service, body) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING
-- name: delete_unused
DELETE FROM form WHERE hash NOT IN (SELECT form FROM draft)
-- name: find
SELECT body FROM form WHERE hash = ?1
