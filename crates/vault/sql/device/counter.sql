-- Numbers that only grow.

-- name: upsert
INSERT INTO counter (name, value) VALUES (?1, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1
-- name: find
SELECT value FROM counter WHERE name = ?1
