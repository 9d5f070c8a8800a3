WHERE county = ?1 AND number = ?2
