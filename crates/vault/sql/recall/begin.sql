INSERT INTO recall (envelope, draft_state, asked_at) VALUES (?1, ?2, ?3) ON CONFLICT (envelope) DO NOTHING
