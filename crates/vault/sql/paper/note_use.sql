INSERT INTO paper_use (paper, used_in, title, used_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (paper, used_in) DO NOTHING
