UPDATE ledger_case SET withdrawal = ?2, changed_at = ?3 WHERE id = ?1 AND state NOT IN ('approved', 'denied', 'withdrawn')
