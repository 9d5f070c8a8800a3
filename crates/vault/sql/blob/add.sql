INSERT INTO blob (envelope, hash, case_id, size, state, queued_at) VALUES (?1, ?2, ?3, ?4, 'queued', ?5)
