INSERT INTO device (county, id, public_key, helper, registered_at) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (county, id) DO UPDATE SET helper = max(helper, excluded.helper)
