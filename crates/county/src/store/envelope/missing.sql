SELECT b.hash FROM envelope_blob b
LEFT JOIN paper p ON p.county = b.county AND p.device = ?3 AND p.hash = b.hash
WHERE b.county = ?1 AND b.envelope = ?2 AND p.hash IS NULL ORDER BY b.hash
