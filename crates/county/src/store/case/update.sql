UPDATE case_file SET device = ?3, envelope = ?4, round = ?5, service_hash = ?6, state = ?7, complete_at = ?8,
  accepted_at = ?9, accepted_by = ?10, due_on = ?11, due_certain = ?12, corrections_asked = ?13, decided_at = ?14,
  decided_by = ?15, result = ?16, applicant_name = ?17, applicant_id_number = ?18, region = ?19
WHERE county = ?1 AND number = ?2
