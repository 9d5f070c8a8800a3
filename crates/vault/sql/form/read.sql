SELECT body FROM form WHERE hash = ?1
