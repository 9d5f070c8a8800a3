DELETE FROM paper_use WHERE used_in = ?1
