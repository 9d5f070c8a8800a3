INSERT OR IGNORE INTO missed_word (county, id, kind, text, day) VALUES (?1, ?2, ?3, ?4, ?5)
