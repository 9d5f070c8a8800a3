-- Rows of repeats, in order.

-- name: upsert
INSERT INTO row_order (draft, key, ids) VALUES (?1, ?2, ?3) ON CONFLICT (draft, key) DO UPDATE SET ids = excluded.ids
-- name: delete
DELETE FROM row_order WHERE draft = ?1 AND key = ?2
-- name: delete_of_draft
DELETE FROM row_order WHERE draft = ?1
-- name: list
SELECT key, ids FROM row_order WHERE draft = ?1
