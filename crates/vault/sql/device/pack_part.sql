-- A pack that is half pulled.

-- name: insert
INSERT INTO pack_part (n, etag, bytes) SELECT coalesce(max(n), 0) + 1, ?1, ?2 FROM pack_part
-- name: delete_all
DELETE FROM pack_part
-- name: delete_others
DELETE FROM pack_part WHERE etag <> ?1
-- name: list
SELECT etag, bytes FROM pack_part ORDER BY n
