SELECT key, fields, source, changed_at FROM relative ORDER BY changed_at DESC, key
