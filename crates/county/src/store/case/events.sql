SELECT at, clerk, reason, body FROM case_event WHERE county = ?1 AND number = ?2 ORDER BY order_no
