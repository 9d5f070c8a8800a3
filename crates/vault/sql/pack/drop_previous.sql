DELETE FROM pack WHERE place = 'previous' AND EXISTS (SELECT 1 FROM pack WHERE place = 'current')
