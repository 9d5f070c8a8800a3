SELECT envelope FROM recall WHERE done = 0 ORDER BY asked_at, envelope
