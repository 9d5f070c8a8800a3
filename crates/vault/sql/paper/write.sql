INSERT INTO paper (id, kind, name, media_type, size, content_hash, expires, thumbnail, made_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
