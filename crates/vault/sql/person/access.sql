-- Who looked at or did what in this file; only grows.

-- name: insert
INSERT INTO access (what, subject, by_whom, at) VALUES (?1, ?2, ?3, ?4)
-- name: list
SELECT what, subject, by_whom, at FROM access ORDER BY seq DESC LIMIT ?1
