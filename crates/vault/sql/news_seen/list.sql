SELECT id FROM news_seen
