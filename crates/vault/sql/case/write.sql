INSERT INTO ledger_case (id, person, service, service_hash, title, extra, round, envelope, state, sent_at, changed_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10)
ON CONFLICT (id) DO UPDATE SET service_hash = excluded.service_hash, title = excluded.title, extra = excluded.extra,
    round = excluded.round, envelope = excluded.envelope, state = excluded.state, sent_at = excluded.sent_at,
    changed_at = excluded.changed_at
WHERE excluded.round > ledger_case.round
