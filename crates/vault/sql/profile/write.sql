INSERT INTO profile (field, value, source, changed_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (field) DO UPDATE SET value = excluded.value, source = excluded.source, changed_at = excluded.changed_at
WHERE value <> excluded.value
