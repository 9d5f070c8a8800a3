SELECT part, name, office, state, words, appeal, decided_at, decided_by FROM case_part WHERE county = ?1 AND number = ?2 ORDER BY place, part
