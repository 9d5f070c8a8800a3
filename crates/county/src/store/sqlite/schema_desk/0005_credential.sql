-- The word that a session began with, as a hash: when it is changed, the session has ended. Earlier ones have none and end.
ALTER TABLE clerk_session ADD COLUMN credential TEXT NOT NULL DEFAULT '';
-- The audit is read by the clerk in charge, newest first.
CREATE INDEX audit_number ON audit (county, number, seq);
