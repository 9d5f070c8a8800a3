INSERT INTO form (hash, service, body) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING
