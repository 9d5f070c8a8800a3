SELECT hash FROM blob WHERE envelope = ?1
