INSERT INTO envelope (county, id, device, counter, sealed_hash, content_hash, body, number, received_at, receipt)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
