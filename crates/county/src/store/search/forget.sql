DELETE FROM missed_word WHERE county = ?1 AND day < ?2
