INSERT INTO answer (draft, key, value) VALUES (?1, ?2, ?3) ON CONFLICT (draft, key) DO UPDATE SET value = excluded.value
