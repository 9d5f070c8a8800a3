UPDATE outbox SET state = 'queued', tries = tries + ?2, next_try = ?3, reason = ?4, changed_at = ?5,
    gone = CASE WHEN ?6 THEN 'maybe' WHEN gone = 'trying' THEN 'no' ELSE gone END
WHERE id = ?1 AND state <> 'received'
