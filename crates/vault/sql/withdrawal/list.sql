SELECT envelope, application, reason, county, sealed_hash, body, asked_at FROM withdrawal ORDER BY asked_at, envelope
