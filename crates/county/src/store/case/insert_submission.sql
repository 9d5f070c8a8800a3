INSERT INTO submission (county, number, round, envelope, body, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
