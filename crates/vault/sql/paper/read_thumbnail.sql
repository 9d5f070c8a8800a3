SELECT thumbnail FROM paper WHERE id = ?1
