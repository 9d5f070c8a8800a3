INSERT INTO submission (envelope, draft, application, round, seed, document, body, sent_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
