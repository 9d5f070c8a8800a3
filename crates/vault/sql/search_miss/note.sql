INSERT INTO search_miss (kind, text, times, last_at) VALUES (?1, ?2, 1, ?3)
ON CONFLICT (kind, text) DO UPDATE SET times = times + 1, last_at = excluded.last_at
