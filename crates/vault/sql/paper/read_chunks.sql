SELECT bytes FROM paper_chunk WHERE paper = ?1 ORDER BY n
