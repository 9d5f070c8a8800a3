SELECT id, body, from_day, until_day, ended_day, made_at FROM mandate ORDER BY made_at DESC, id DESC
