UPDATE blob SET state = 'parked', reason = ?3 WHERE envelope = ?1 AND hash = ?2 AND state <> 'received'
