INSERT INTO identity (one, seed, made_at) VALUES (1, ?1, ?2) ON CONFLICT (one) DO NOTHING
