UPDATE person SET wrong_pins = ?2, wrong_at = ?3 WHERE id = ?1
