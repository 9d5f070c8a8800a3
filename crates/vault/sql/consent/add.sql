INSERT INTO consent (used_in, kind, body, given_at) VALUES (?1, ?2, ?3, ?4)
