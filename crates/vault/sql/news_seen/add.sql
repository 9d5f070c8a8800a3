INSERT INTO news_seen (id, seen_at) VALUES (?1, ?2) ON CONFLICT (id) DO NOTHING
