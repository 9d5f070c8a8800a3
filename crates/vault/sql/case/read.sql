SELECT id, person, service, service_hash, title, extra, round, envelope, state, number, sent_at, changed_at, withdrawal,
    (SELECT count(*) FROM blob WHERE blob.envelope = ledger_case.envelope),
    (SELECT count(*) FROM blob WHERE blob.envelope = ledger_case.envelope AND blob.state = 'received'),
    coalesce((SELECT reason FROM outbox WHERE outbox.id = ledger_case.envelope), '')
FROM ledger_case WHERE id = ?1
