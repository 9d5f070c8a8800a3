INSERT INTO case_part (county, number, part, place, name, office) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (county, number, part) DO UPDATE SET place = ?4, name = ?5, office = ?6 WHERE state = 'new'
