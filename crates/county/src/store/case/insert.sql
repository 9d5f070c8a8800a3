INSERT INTO case_file (county, number, application_id, device, envelope, round, service, service_hash, state,
  applicant_name, applicant_id_number, agent_name, agent_id_number, agent_phone, region, received_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
