SELECT used_in, title, used_at FROM profile_use WHERE field = ?1 ORDER BY used_at, used_in
