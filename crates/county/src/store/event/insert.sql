INSERT INTO event (county, seq, id, device, body) VALUES (?1, ?2, ?3, ?4, ?5)
