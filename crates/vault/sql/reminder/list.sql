SELECT service, is_on, last_done, said_at, told_until, heard_until FROM reminder ORDER BY made_at, service
