-- The applications that one case consists of (一件事). A decided one is never changed again.

-- name: insert
INSERT INTO case_part (county, number, part, place, name, office) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (county, number, part) DO UPDATE SET place = ?4, name = ?5, office = ?6 WHERE state = 'new'
-- name: delete
DELETE FROM case_part WHERE county = ?1 AND number = ?2 AND part = ?3 AND state = 'new'
-- name: update_decided
UPDATE case_part SET state = ?4, words = ?5, appeal = ?6, decided_at = ?7, decided_by = ?8
WHERE county = ?1 AND number = ?2 AND part = ?3 AND state = 'new'
-- name: list
SELECT part, name, office, state, words, appeal, decided_at, decided_by FROM case_part
WHERE county = ?1 AND number = ?2 ORDER BY place, part
-- name: list_open
SELECT case_part.number, part, name, office, due_on, due_certain, received_at
FROM case_part JOIN case_file ON case_file.county = case_part.county AND case_file.number = case_part.number
WHERE case_part.county = ?1 AND case_part.state = 'new' AND case_file.state IN ('new', 'returned', 'accepted', 'corrections')
ORDER BY office, due_on = '', due_on, case_part.number, place LIMIT ?2 OFFSET ?3
