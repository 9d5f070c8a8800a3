INSERT INTO pack (place, county, version, hash, source, added_at, body) VALUES ('current', ?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (place) DO UPDATE SET county = excluded.county, version = excluded.version, hash = excluded.hash,
    source = excluded.source, added_at = excluded.added_at, body = excluded.body
