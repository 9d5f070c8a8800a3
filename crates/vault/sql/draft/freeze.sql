-- The next sending, if the county asks for one, has the next number.
UPDATE draft SET state = ?2, round = round + 1, changed_at = ?3 WHERE id = ?1
