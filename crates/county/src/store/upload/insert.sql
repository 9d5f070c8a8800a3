INSERT INTO upload (county, id, device, hash, length_bytes, made_at, complete) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
