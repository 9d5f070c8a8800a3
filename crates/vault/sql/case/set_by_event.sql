-- An event of an older sending does not move a case that was sent again since.
UPDATE ledger_case SET state = ?2, number = ?3, changed_at = ?4 WHERE envelope = ?1 AND state <> 'withdrawn'
