SELECT id, person, case_id, county, sealed_hash, state, tries, next_try, reason, queued_at, kind, gone FROM outbox WHERE state <> 'received' ORDER BY seq
