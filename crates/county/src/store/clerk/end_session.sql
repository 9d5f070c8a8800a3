DELETE FROM clerk_session WHERE county = ?1 AND (token_hash = ?2 OR ends_at <= ?3)
