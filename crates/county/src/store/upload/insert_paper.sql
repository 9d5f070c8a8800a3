INSERT INTO paper (county, device, hash, size_bytes, complete_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING
