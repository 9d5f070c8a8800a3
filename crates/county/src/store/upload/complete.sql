UPDATE upload SET complete = 1 WHERE county = ?1 AND id = ?2
