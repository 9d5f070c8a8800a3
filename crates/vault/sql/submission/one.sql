SELECT envelope, seed, body FROM submission WHERE envelope = ?1
