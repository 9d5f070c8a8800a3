INSERT INTO told_word (id, kind, text, agreed_at) VALUES (?1, ?2, ?3, ?4)
