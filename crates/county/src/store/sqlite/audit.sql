-- Who looked at or did what.

-- name: insert
INSERT INTO audit (county, seq, at, clerk, number, act) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
-- name: list_all
SELECT at, clerk, number, act FROM audit WHERE county = ?1 ORDER BY seq DESC LIMIT ?2 OFFSET ?3
-- name: list
SELECT at, clerk, number, act FROM audit WHERE county = ?1 AND number = ?2 ORDER BY seq
