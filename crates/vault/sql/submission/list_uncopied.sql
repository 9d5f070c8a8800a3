SELECT envelope, seed, body FROM submission WHERE copied = 0 ORDER BY sent_at, envelope
