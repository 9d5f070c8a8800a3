SELECT id, kind, text FROM told_word ORDER BY agreed_at, id LIMIT ?1
