INSERT INTO clerk_session (county, token_hash, clerk, csrf, ends_at) VALUES (?1, ?2, ?3, ?4, ?5)
