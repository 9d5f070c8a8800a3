UPDATE outbox SET state = 'queued', changed_at = ?1 WHERE state = 'sending'
