SELECT device, content_hash, receipt FROM envelope WHERE county = ?1 AND id = ?2
