-- The same matter of the same person is found for each line of a list.
CREATE INDEX case_matter ON case_file (county, service, applicant_id_number, number);
