SELECT key, changed_at FROM answer WHERE draft = ?1 AND changed_at > 0
