DELETE FROM event WHERE case_id IN (SELECT id FROM ledger_case WHERE person = ?1)
