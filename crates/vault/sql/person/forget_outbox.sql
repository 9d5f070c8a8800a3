DELETE FROM outbox WHERE person = ?1
