INSERT INTO answer (draft, key, value, changed_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (draft, key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
