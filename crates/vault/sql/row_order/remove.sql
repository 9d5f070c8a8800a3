DELETE FROM row_order WHERE draft = ?1 AND key = ?2
