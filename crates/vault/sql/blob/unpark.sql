UPDATE blob SET state = 'queued', reason = '', next_try = 0, tries = 0 WHERE envelope = ?1 AND state = 'parked'
