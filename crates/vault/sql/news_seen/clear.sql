DELETE FROM news_seen
