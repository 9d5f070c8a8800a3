-- What somebody who chose no name to be called by wrote as their name in a form, so that a list says who they are while their
-- file is closed.
ALTER TABLE person_glance ADD COLUMN said_name TEXT NOT NULL DEFAULT '';
