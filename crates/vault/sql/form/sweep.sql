DELETE FROM form WHERE hash NOT IN (SELECT form FROM draft)
