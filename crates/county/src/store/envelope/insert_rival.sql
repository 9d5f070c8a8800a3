INSERT INTO envelope_rival (county, id, content_hash, body, received_at)
SELECT ?1, ?2, ?3, ?4, ?5
WHERE (SELECT count(*) FROM envelope_rival WHERE county = ?1 AND id = ?2) < 5
ON CONFLICT DO NOTHING
