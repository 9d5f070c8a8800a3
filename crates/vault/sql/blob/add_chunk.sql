INSERT INTO blob_chunk (envelope, hash, n, bytes) VALUES (?1, ?2, ?3, ?4)
