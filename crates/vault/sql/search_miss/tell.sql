UPDATE search_miss SET told_at = ?3 WHERE kind = ?1 AND text = ?2
