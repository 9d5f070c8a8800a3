DELETE FROM profile WHERE field = ?1
