UPDATE recall SET done = 1 WHERE envelope = ?1
