SELECT envelope, hash, case_id, size, state, upload, sent, tries, next_try, reason, queued_at FROM blob WHERE state <> 'received' ORDER BY size, hash
