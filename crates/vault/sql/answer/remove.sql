DELETE FROM answer WHERE draft = ?1 AND key = ?2
