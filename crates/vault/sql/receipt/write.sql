INSERT INTO receipt (envelope, case_id, body, received_at)
SELECT ?1, case_id, ?2, ?3 FROM outbox WHERE id = ?1
ON CONFLICT (envelope) DO UPDATE SET body = excluded.body
