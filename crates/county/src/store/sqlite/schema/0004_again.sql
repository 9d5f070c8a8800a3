-- Events that the county had told and lost when it was put back from a backup, as devices hand them back: signed by the
-- county, and gone from here when the desk has looked at them.
CREATE TABLE told_event (
  county TEXT NOT NULL,
  id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  envelope TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (county, id)
) STRICT, WITHOUT ROWID;
