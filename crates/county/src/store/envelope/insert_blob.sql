INSERT INTO envelope_blob (county, envelope, hash, size_bytes) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
