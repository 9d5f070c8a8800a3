SELECT EXISTS (SELECT 1 FROM envelope WHERE county = ?1 AND id = ?2 AND device = ?3 AND state = 'received')
