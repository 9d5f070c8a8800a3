INSERT INTO counter (county, name, last) VALUES (?1, ?2, 1)
ON CONFLICT (county, name) DO UPDATE SET last = last + 1
RETURNING last
