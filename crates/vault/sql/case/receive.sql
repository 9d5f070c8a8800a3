UPDATE ledger_case SET number = ?2, changed_at = ?4,
    state = CASE WHEN state IN ('on-device', 'sending', 'set-aside') THEN ?3 ELSE state END
WHERE envelope = ?1
