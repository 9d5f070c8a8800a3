SELECT seq, body FROM event WHERE county = ?1 AND device = ?2 AND seq > ?3 ORDER BY seq LIMIT ?4
