DELETE FROM search_miss WHERE kind = ?1 AND text = ?2
