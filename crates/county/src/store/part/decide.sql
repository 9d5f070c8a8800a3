UPDATE case_part SET state = ?4, words = ?5, appeal = ?6, decided_at = ?7, decided_by = ?8
WHERE county = ?1 AND number = ?2 AND part = ?3 AND state = 'new'
