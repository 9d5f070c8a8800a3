UPDATE ledger_case SET withdrawal = '', state = CASE WHEN ?2 THEN 'withdrawn' ELSE state END, changed_at = ?3 WHERE id = ?1
