INSERT INTO reminder (service, is_on, last_done, said_at, told_until, heard_until, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (service) DO UPDATE SET is_on = excluded.is_on, last_done = excluded.last_done, said_at = excluded.said_at,
    told_until = excluded.told_until, heard_until = excluded.heard_until
