SELECT used_in, title, used_at FROM paper_use WHERE paper = ?1 ORDER BY used_at, used_in
