INSERT INTO access (what, subject, by_whom, at) VALUES (?1, ?2, ?3, ?4)
