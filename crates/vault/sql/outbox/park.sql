-- Never back from received: a late failure of a repeated attempt must not undo the receipt.
UPDATE outbox SET state = 'parked', reason = ?2, next_try = 0, changed_at = ?3,
    gone = CASE WHEN ?4 THEN 'maybe' WHEN gone = 'trying' THEN 'no' ELSE gone END
WHERE id = ?1 AND state <> 'received'
