UPDATE pack SET place = 'previous' WHERE place = 'current'
