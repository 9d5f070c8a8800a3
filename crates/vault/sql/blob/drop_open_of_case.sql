DELETE FROM blob WHERE case_id = ?1 AND state <> 'received'
