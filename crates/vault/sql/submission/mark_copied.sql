UPDATE submission SET copied = 1 WHERE envelope = ?1
