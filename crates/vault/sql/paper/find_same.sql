SELECT id FROM paper WHERE content_hash = ?1 AND kind = ?2 ORDER BY made_at LIMIT 1
