INSERT INTO case_event (county, id, number, device, envelope, envelope_state, at, clerk, reason, body, order_no)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
