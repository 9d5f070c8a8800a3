SELECT hash, length_bytes, complete FROM upload WHERE county = ?1 AND id = ?2 AND device = ?3
