DELETE FROM pack_part WHERE etag <> ?1
