DELETE FROM told_word WHERE id = ?1
