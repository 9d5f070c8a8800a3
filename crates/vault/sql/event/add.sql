-- The case of an envelope is known from the receipt as well, after the outbox has let it go.
INSERT INTO event (id, envelope, case_id, body, received_at)
SELECT ?1, ?2, known.case_id, ?3, ?4 FROM (
    SELECT case_id FROM outbox WHERE id = ?2 UNION SELECT case_id FROM receipt WHERE envelope = ?2
) AS known WHERE true
ON CONFLICT (id) DO NOTHING
