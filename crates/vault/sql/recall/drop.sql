DELETE FROM recall WHERE envelope = ?1 AND done = 0
