-- The moment of pinning stays: it says since when this county has been known.
INSERT INTO trust (county, keys, version, pinned_at) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (county) DO UPDATE SET keys = excluded.keys, version = max(version, excluded.version)
