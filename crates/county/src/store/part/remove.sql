DELETE FROM case_part WHERE county = ?1 AND number = ?2 AND part = ?3 AND state = 'new'
