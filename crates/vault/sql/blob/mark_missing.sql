UPDATE blob SET state = 'queued', upload = '', sent = 0, reason = '', next_try = 0 WHERE envelope = ?1 AND hash = ?2
