SELECT id, name, is_self, made_at, is_practice FROM person ORDER BY made_at, id
