UPDATE ledger_case SET service_hash = ?2, title = ?3, extra = ?4, round = ?5, envelope = ?6, state = ?7, sent_at = ?8,
    changed_at = ?9
WHERE id = ?1
