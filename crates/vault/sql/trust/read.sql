SELECT county, keys, version, pinned_at FROM trust WHERE county = ?1
