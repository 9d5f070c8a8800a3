DELETE FROM pack_part
