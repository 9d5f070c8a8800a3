SELECT envelope FROM recall WHERE done = 1
