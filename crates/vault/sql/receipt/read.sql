SELECT envelope FROM receipt WHERE envelope = ?1
