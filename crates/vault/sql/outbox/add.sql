INSERT INTO outbox (id, person, case_id, county, sealed_hash, body, state, queued_at, changed_at, kind, gone)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'queued', ?7, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING
