INSERT INTO pack_part (n, etag, bytes) SELECT coalesce(max(n), 0) + 1, ?1, ?2 FROM pack_part
