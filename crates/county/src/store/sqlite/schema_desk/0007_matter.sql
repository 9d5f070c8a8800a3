-- Whoever opens a case sees what else the same person asked for in the same matter. A number may end in x or X.
CREATE INDEX case_matter ON case_file (county, applicant_id_number COLLATE NOCASE, service);
