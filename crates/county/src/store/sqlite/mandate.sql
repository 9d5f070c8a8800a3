-- Mandates that the county has ended.

-- name: insert
INSERT INTO ended_mandate (county, seq, principal_name, principal_id_number, agent_name, agent_id_number, at, clerk, why,
  mandate)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
-- name: list
SELECT principal_name, principal_id_number, agent_name, agent_id_number, at, clerk, why, mandate
FROM ended_mandate
WHERE county = ?1 ORDER BY seq DESC
