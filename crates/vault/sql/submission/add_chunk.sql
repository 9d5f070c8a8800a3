INSERT INTO submission_blob (envelope, hash, n, bytes) VALUES (?1, ?2, ?3, ?4)
