SELECT county, keys, version, pinned_at FROM trust ORDER BY pinned_at, county LIMIT 1
