-- The device's own signing key; one row.

-- name: insert
INSERT INTO identity (one, seed, made_at) VALUES (1, ?1, ?2) ON CONFLICT (one) DO NOTHING
-- name: find
SELECT seed FROM identity WHERE one = 1
