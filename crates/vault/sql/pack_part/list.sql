SELECT etag, bytes FROM pack_part ORDER BY n
