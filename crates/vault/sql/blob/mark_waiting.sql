UPDATE blob SET state = 'queued', tries = tries + ?3, next_try = ?4, reason = ?5
WHERE envelope = ?1 AND hash = ?2 AND state <> 'received'
