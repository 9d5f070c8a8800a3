INSERT INTO withdrawal (envelope, application, reason, county, sealed_hash, body, asked_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
