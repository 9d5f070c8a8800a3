SELECT id, name, is_self, made_at FROM person ORDER BY made_at, id
