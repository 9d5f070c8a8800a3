SELECT what, subject, by_whom, at FROM access ORDER BY seq DESC LIMIT ?1
