UPDATE case_event SET published = 1 WHERE county = ?1 AND id = ?2
