DELETE FROM ledger_case WHERE id = ?1
