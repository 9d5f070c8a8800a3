INSERT INTO person (id, name, is_self, made_at, is_practice) VALUES (?1, ?2, ?3, ?4, ?5)
