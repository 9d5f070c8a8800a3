SELECT version, hash FROM pack WHERE place = 'current'
