INSERT INTO meta (county, name, value) VALUES (?1, ?2, ?3) ON CONFLICT (county, name) DO NOTHING
