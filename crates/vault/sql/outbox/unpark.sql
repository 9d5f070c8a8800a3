UPDATE outbox SET state = 'queued', reason = '', next_try = 0, tries = 0, changed_at = ?2 WHERE id = ?1 AND state = 'parked'
