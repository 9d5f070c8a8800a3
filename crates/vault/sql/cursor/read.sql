SELECT value FROM cursor WHERE feed = ?1
