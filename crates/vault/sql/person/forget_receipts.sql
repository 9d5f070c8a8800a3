DELETE FROM receipt WHERE case_id IN (SELECT id FROM ledger_case WHERE person = ?1)
