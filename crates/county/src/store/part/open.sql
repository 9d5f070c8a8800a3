SELECT case_part.number, part, name, office, due_on, due_certain, received_at
FROM case_part JOIN case_file ON case_file.county = case_part.county AND case_file.number = case_part.number
WHERE case_part.county = ?1 AND case_part.state = 'new' AND case_file.state IN ('new', 'accepted', 'corrections')
ORDER BY office, due_on = '', due_on, case_part.number, place LIMIT ?2
