INSERT INTO person (id, name, is_self, made_at) VALUES (?1, ?2, ?3, ?4)
