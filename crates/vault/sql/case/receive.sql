-- A correction gets a receipt with a number of its own; the person goes on knowing the application by the first one.
UPDATE ledger_case SET number = CASE WHEN number = '' THEN ?2 ELSE number END, changed_at = ?4,
    state = CASE WHEN state IN ('on-device', 'sending', 'set-aside') THEN ?3 ELSE state END
WHERE envelope = ?1
