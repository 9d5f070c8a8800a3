-- The person's space at the county.

-- name: insert
INSERT INTO space (seed, writer) VALUES (?1, ?2) ON CONFLICT DO NOTHING
-- name: find
SELECT seed, writer, county, epoch, cursor FROM space
-- name: update_county
UPDATE space SET county = ?1
-- name: update_writer
UPDATE space SET writer = ?1
-- name: update_cursor
UPDATE space SET epoch = ?1, cursor = ?2
-- name: delete
DELETE FROM space
