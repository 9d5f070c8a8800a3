SELECT bytes FROM blob_chunk WHERE envelope = ?1 AND hash = ?2 AND n BETWEEN ?3 AND ?4 ORDER BY n
