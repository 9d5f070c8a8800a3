SELECT body FROM outbox WHERE id = ?1
