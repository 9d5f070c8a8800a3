-- News that the person has seen.

-- name: insert
INSERT INTO news_seen (id, seen_at) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING
-- name: delete_all
DELETE FROM news_seen
-- name: list
SELECT id FROM news_seen
