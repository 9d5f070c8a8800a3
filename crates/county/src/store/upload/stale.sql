SELECT id FROM upload WHERE county = ?1 AND device = ?2 AND complete = 0 AND made_at < ?3
