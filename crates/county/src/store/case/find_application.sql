WHERE county = ?1 AND application_id = ?2 AND state <> 'refused' ORDER BY number LIMIT 1
