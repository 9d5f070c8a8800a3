INSERT INTO relative (key, fields, source, changed_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (key) DO UPDATE SET fields = ?2, source = ?3, changed_at = ?4
