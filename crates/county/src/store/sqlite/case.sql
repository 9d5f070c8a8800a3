-- Cases, and each sending of them as it was opened. Columns are read by name, so a case is read with all it has.

-- name: insert
INSERT INTO case_file (county, number, application_id, device, envelope, round, service, service_hash, state,
  applicant_name, applicant_id_number, agent_name, agent_id_number, agent_phone, region, received_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
-- name: update
UPDATE case_file SET device = ?3, envelope = ?4, round = ?5, service_hash = ?6, state = ?7, complete_at = ?8,
  accepted_at = ?9, accepted_by = ?10, due_on = ?11, due_certain = ?12, corrections_asked = ?13, decided_at = ?14,
  decided_by = ?15, result = ?16, applicant_name = ?17, applicant_id_number = ?18, region = ?19,
  returned_at = ?20
WHERE county = ?1 AND number = ?2
-- name: update_version
-- Only from the version that was seen.
UPDATE case_file SET version = version + 1 WHERE county = ?1 AND number = ?2 AND version = ?3
-- name: find
SELECT * FROM case_file WHERE county = ?1 AND number = ?2
-- name: find_of_application
-- The first one; a refused beginning is none.
SELECT * FROM case_file WHERE county = ?1 AND application_id = ?2 AND state <> 'refused' ORDER BY number LIMIT 1
-- name: list_open
-- What was mended and came back stands first; then what is due first; what has no date yet follows by number, which is age.
SELECT * FROM case_file WHERE county = ?1 AND state IN ('new', 'returned', 'accepted', 'corrections', 'waiting')
ORDER BY state <> 'returned', due_on = '', due_on, number LIMIT ?2 OFFSET ?3
-- name: list_closed
SELECT * FROM case_file WHERE county = ?1 AND state IN ('approved', 'denied', 'withdrawn')
ORDER BY decided_at DESC, number DESC LIMIT ?2 OFFSET ?3
-- name: list_of_agent
-- What somebody brought for others, the newest first.
SELECT * FROM case_file WHERE county = ?1 AND agent_name <> '' AND state <> 'refused'
  AND (agent_name = ?2 OR agent_id_number = ?3)
ORDER BY received_at DESC, number DESC
-- name: list_same_matter
-- The others of the same person and service: what is open first, then the newest. Who has no number has no others.
SELECT other.* FROM case_file AS this JOIN case_file AS other ON other.county = this.county
  AND other.service = this.service AND other.applicant_id_number = this.applicant_id_number COLLATE NOCASE
WHERE this.county = ?1 AND this.number = ?2 AND this.applicant_id_number <> '' AND other.number <> this.number
  AND other.state <> 'refused'
ORDER BY other.decided_at <> '', other.received_at DESC, other.number DESC
-- name: insert_submission
INSERT INTO submission (county, number, round, envelope, body, received_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
-- name: find_submission
SELECT number, round, envelope, body, received_at FROM submission WHERE county = ?1 AND envelope = ?2
