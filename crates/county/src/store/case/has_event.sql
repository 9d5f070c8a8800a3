SELECT EXISTS (SELECT 1 FROM case_event WHERE county = ?1 AND envelope = ?2 AND envelope_state = ?3)
