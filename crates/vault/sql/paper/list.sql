SELECT id, kind, name, media_type, size, content_hash, expires, made_at FROM paper ORDER BY made_at DESC, id DESC
