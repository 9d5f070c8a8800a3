UPDATE outbox SET state = 'received', reason = '', next_try = 0, gone = 'maybe', changed_at = ?2 WHERE id = ?1
