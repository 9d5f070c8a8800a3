INSERT INTO audit (county, seq, at, clerk, number, act) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
