SELECT key, value FROM answer WHERE draft = ?1 AND value <> ''
