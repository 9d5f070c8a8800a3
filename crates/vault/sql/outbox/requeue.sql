UPDATE outbox SET state = CASE WHEN state = 'sending' THEN 'queued' ELSE state END,
    gone = CASE WHEN gone = 'trying' THEN 'maybe' ELSE gone END, changed_at = ?1
WHERE state = 'sending' OR gone = 'trying'
