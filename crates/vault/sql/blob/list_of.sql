SELECT envelope, hash, case_id, size, state, upload, sent, tries, next_try, reason, queued_at FROM blob WHERE envelope = ?1 ORDER BY size, hash
