-- Never back from received: a late failure of a repeated attempt must not undo the receipt.
UPDATE outbox SET state = ?2, reason = ?3, next_try = ?4, changed_at = ?5 WHERE id = ?1 AND state <> 'received'
