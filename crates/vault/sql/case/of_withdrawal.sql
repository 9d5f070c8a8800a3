SELECT id FROM ledger_case WHERE withdrawal = ?1
