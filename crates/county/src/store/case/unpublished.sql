SELECT id, device, envelope, envelope_state, body FROM case_event
WHERE county = ?1 AND published = 0 ORDER BY order_no LIMIT 100
