DELETE FROM profile_use WHERE used_in = ?1
