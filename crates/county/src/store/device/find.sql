SELECT public_key, helper FROM device WHERE county = ?1 AND id = ?2
