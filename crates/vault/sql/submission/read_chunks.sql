SELECT hash, bytes FROM submission_blob WHERE envelope = ?1 ORDER BY hash, n
