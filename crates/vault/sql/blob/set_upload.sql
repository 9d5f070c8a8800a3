UPDATE blob SET state = 'sending', upload = ?3, sent = ?4 WHERE envelope = ?1 AND hash = ?2 AND state <> 'received'
