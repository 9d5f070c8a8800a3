SELECT wrong_pins, wrong_at FROM person WHERE id = ?1
