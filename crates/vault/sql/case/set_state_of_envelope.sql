-- Attempts say something about the case only as long as the county has not spoken about this sending.
UPDATE ledger_case SET state = ?2, changed_at = ?3
WHERE envelope = ?1 AND state IN ('on-device', 'sending', 'set-aside')
