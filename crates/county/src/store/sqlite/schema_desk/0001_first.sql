-- What the desk has opened; the whole file is encrypted. Field names follow the case record of GB/T 39046-2020.
-- state: waiting (papers), new, accepted, corrections, approved, denied, refused.
CREATE TABLE case_file (
  county TEXT NOT NULL,
  number TEXT NOT NULL,
  application_id TEXT NOT NULL,
  device TEXT NOT NULL,
  envelope TEXT NOT NULL,
  round INTEGER NOT NULL,
  service TEXT NOT NULL,
  service_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  applicant_name TEXT NOT NULL DEFAULT '',
  applicant_id_number TEXT NOT NULL DEFAULT '',
  agent_name TEXT NOT NULL DEFAULT '',
  agent_id_number TEXT NOT NULL DEFAULT '',
  agent_phone TEXT NOT NULL DEFAULT '',
  region TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT 'app',
  received_at TEXT NOT NULL,
  complete_at TEXT NOT NULL DEFAULT '',
  accepted_at TEXT NOT NULL DEFAULT '',
  accepted_by TEXT NOT NULL DEFAULT '',
  due_on TEXT NOT NULL DEFAULT '',
  due_certain INTEGER NOT NULL DEFAULT 1,
  corrections_asked INTEGER NOT NULL DEFAULT 0,
  decided_at TEXT NOT NULL DEFAULT '',
  decided_by TEXT NOT NULL DEFAULT '',
  result TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (county, number)
) STRICT, WITHOUT ROWID;
-- Not unique: a refused beginning stays on file beside the one that held.
CREATE INDEX case_application ON case_file (county, application_id);
CREATE INDEX case_due ON case_file (county, state, due_on, number);

-- Each sending of an application, as it was opened.
CREATE TABLE submission (
  county TEXT NOT NULL,
  number TEXT NOT NULL,
  round INTEGER NOT NULL,
  envelope TEXT NOT NULL,
  body TEXT NOT NULL,
  received_at TEXT NOT NULL,
  PRIMARY KEY (county, number, round)
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_envelope ON submission (county, envelope);

-- Signed events, written with the act they tell of; `published` turns 1 when the feed has them.
CREATE TABLE case_event (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  number TEXT NOT NULL,
  device TEXT NOT NULL,
  envelope TEXT NOT NULL,
  envelope_state TEXT NOT NULL,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL,
  order_no INTEGER NOT NULL,
  published INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (county, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_event_number ON case_event (county, number, order_no);
CREATE INDEX case_event_open ON case_event (county, published, order_no);

CREATE TABLE counter (
  county TEXT NOT NULL,
  name TEXT NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (county, name)
) STRICT, WITHOUT ROWID;

-- Who looked at or did what; never an answer.
CREATE TABLE audit (
  county TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  number TEXT NOT NULL,
  act TEXT NOT NULL,
  PRIMARY KEY (county, seq)
) STRICT, WITHOUT ROWID;

-- Clerks that are signed in, by hash of the cookie.
CREATE TABLE clerk_session (
  county TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  clerk TEXT NOT NULL,
  csrf TEXT NOT NULL,
  ends_at INTEGER NOT NULL,
  PRIMARY KEY (county, token_hash)
) STRICT, WITHOUT ROWID;
