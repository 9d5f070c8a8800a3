-- Whom this device trusts for its county.

-- name: upsert
-- The moment of pinning stays: it says since when this county has been known.
INSERT INTO trust (county, keys, version, pinned_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (county) DO UPDATE SET keys = excluded.keys, version = max(version, excluded.version)
-- name: find
SELECT county, keys, version, pinned_at FROM trust WHERE county = ?1
-- name: find_first
SELECT county, keys, version, pinned_at FROM trust ORDER BY pinned_at, county LIMIT 1
