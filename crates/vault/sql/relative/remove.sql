DELETE FROM relative WHERE key = ?1
