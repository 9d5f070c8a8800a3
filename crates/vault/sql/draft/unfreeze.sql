-- The sending did not happen: the next one has its number again.
UPDATE draft SET state = ?2, round = round - 1, changed_at = ?3 WHERE id = ?1 AND state = 'frozen'
