INSERT INTO profile_use (field, used_in, title, used_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (field, used_in) DO NOTHING
