WHERE county = ?1 AND state IN ('approved', 'denied', 'withdrawn') ORDER BY decided_at DESC, number DESC LIMIT ?2
