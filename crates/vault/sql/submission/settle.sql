UPDATE submission SET settled = 1 WHERE envelope = ?1
