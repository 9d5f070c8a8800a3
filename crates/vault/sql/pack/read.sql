SELECT county, version, hash, source, added_at, body FROM pack WHERE place = ?1
