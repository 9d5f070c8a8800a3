SELECT EXISTS (SELECT 1 FROM envelope WHERE county = ?1 AND sealed_hash = ?2)
