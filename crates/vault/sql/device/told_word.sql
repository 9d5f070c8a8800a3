-- Words on their way to the county.

-- name: insert
INSERT INTO told_word (id, kind, text, agreed_at) VALUES (?1, ?2, ?3, ?4)
-- name: delete
DELETE FROM told_word WHERE id = ?1
-- name: list
SELECT id, kind, text FROM told_word ORDER BY agreed_at, id LIMIT ?1
