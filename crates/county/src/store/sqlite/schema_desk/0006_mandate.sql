-- Mandates that the county has ended, by who gave it and who acts: what began on that day or before holds no more for what is
-- received afterwards. A new one, signed later, does.
CREATE TABLE ended_mandate (
  county TEXT NOT NULL,
  seq INTEGER NOT NULL,
  principal_name TEXT NOT NULL,
  principal_id_number TEXT NOT NULL,
  agent_name TEXT NOT NULL,
  agent_id_number TEXT NOT NULL,
  at TEXT NOT NULL,
  clerk TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (county, seq)
) STRICT, WITHOUT ROWID;
