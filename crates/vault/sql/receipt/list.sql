SELECT envelope, body, received_at FROM receipt WHERE case_id = ?1 ORDER BY received_at, envelope
