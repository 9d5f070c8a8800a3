DELETE FROM answer WHERE draft = ?1
