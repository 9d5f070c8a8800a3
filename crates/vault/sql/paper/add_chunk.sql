INSERT INTO paper_chunk (paper, n, bytes) VALUES (?1, ?2, ?3)
