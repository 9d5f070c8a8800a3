SELECT envelope, seed, sent_at FROM submission
WHERE application = ?1 AND round < (SELECT round FROM submission WHERE envelope = ?2) ORDER BY round DESC LIMIT 1
