DELETE FROM ledger_case WHERE envelope = ?1 AND round = 1
