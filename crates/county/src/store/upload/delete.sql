DELETE FROM upload WHERE county = ?1 AND id = ?2
