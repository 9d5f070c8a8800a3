UPDATE envelope SET state = ?3 WHERE county = ?1 AND id = ?2
