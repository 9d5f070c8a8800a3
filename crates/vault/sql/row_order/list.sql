SELECT key, ids FROM row_order WHERE draft = ?1
