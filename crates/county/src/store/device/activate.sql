UPDATE activation SET used_by = ?3 WHERE county = ?1 AND code_hash = ?2 AND used_by IN ('', ?3)
