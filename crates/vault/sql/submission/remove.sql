DELETE FROM submission WHERE envelope = ?1
