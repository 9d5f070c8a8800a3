-- On disk before the first byte leaves: a crash from here on leaves it open whether the county has it.
UPDATE outbox SET state = 'sending', reason = '', next_try = 0, changed_at = ?2,
    gone = CASE WHEN gone = 'no' THEN 'trying' ELSE gone END
WHERE id = ?1 AND state <> 'received'
