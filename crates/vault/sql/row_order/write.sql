INSERT INTO row_order (draft, key, ids) VALUES (?1, ?2, ?3) ON CONFLICT (draft, key) DO UPDATE SET ids = excluded.ids
