DELETE FROM search_miss WHERE (kind, text) NOT IN
(SELECT kind, text FROM search_miss ORDER BY last_at DESC LIMIT ?1)
