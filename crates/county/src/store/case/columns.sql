SELECT number, application_id, device, envelope, round, service, service_hash, state,
  applicant_name, applicant_id_number, agent_name, agent_id_number, agent_phone, region, received_at,
  complete_at, accepted_at, accepted_by, due_on, due_certain, corrections_asked, decided_at, decided_by, result
FROM case_file
