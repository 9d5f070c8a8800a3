UPDATE blob SET state = 'received', sent = size, reason = '', next_try = 0 WHERE envelope = ?1 AND hash = ?2
