DELETE FROM row_order WHERE draft = ?1
