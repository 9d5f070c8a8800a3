SELECT id, envelope, body, received_at FROM event WHERE case_id = ?1 ORDER BY seq
