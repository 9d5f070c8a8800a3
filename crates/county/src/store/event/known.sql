SELECT EXISTS (SELECT 1 FROM event WHERE county = ?1 AND id = ?2)
