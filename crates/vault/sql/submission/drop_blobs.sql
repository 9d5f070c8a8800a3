DELETE FROM submission_blob WHERE envelope = ?1
