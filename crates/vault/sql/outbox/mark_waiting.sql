UPDATE outbox SET state = 'queued', tries = tries + ?2, next_try = ?3, reason = ?4, changed_at = ?5
WHERE id = ?1 AND state <> 'received'
