SELECT number, body FROM submission WHERE county = ?1 AND envelope = ?2
