DELETE FROM ledger_case WHERE person = ?1
