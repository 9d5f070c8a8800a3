SELECT clerk, csrf FROM clerk_session WHERE county = ?1 AND token_hash = ?2 AND ends_at > ?3
