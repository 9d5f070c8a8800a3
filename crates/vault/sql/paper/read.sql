SELECT id, kind, name, media_type, size, content_hash, expires, made_at FROM paper WHERE id = ?1
