INSERT INTO mandate (id, body, from_day, until_day, made_at) VALUES (?1, ?2, ?3, ?4, ?5)
