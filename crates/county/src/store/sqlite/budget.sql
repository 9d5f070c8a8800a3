-- What was used up, by whom, of what, on which day; a blank day is what lies here in all.

-- name: find
SELECT amount FROM spent WHERE county = ?1 AND day = ?2 AND who = ?3 AND what = ?4
-- name: upsert
INSERT INTO spent (county, day, who, what, amount) VALUES (?1, ?2, ?3, ?4, max(0, ?5))
ON CONFLICT (county, day, who, what) DO UPDATE SET amount = max(0, amount + ?5)
-- name: delete_before
DELETE FROM spent WHERE county = ?1 AND day <> '' AND day < ?2
