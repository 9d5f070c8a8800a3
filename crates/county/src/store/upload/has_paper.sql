SELECT size_bytes FROM paper WHERE county = ?1 AND device = ?2 AND hash = ?3
