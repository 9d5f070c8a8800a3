SELECT count(*) FROM upload WHERE county = ?1 AND device = ?2 AND complete = 0
