SELECT envelope, draft, application, round, document, sent_at FROM submission ORDER BY sent_at DESC, envelope DESC
