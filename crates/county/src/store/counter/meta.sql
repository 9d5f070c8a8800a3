SELECT value FROM meta WHERE county = ?1 AND name = ?2
