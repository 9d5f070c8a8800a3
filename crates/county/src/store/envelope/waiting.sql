-- Received ones at once; opened ones when every paper they name has arrived from the same device.
SELECT e.id, e.device, e.body, e.number, e.received_at, e.state
FROM envelope e
WHERE e.county = ?1 AND (
  e.state = 'received'
  OR (e.state = 'opened' AND NOT EXISTS (
    SELECT 1 FROM envelope_blob b
    LEFT JOIN paper p ON p.county = b.county AND p.device = e.device AND p.hash = b.hash
    WHERE b.county = e.county AND b.envelope = e.id AND p.hash IS NULL)))
ORDER BY e.number LIMIT ?2
