SELECT at, clerk, act FROM audit WHERE county = ?1 AND number = ?2 ORDER BY seq
