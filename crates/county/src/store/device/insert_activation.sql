INSERT INTO activation (county, code_hash, made_at) VALUES (?1, ?2, ?3)
