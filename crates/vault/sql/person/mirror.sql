-- What this device and the others last agreed upon.

-- name: upsert
INSERT INTO mirror (record, draft, revision, body, base, to_push, here) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (record) DO UPDATE SET revision = excluded.revision, body = excluded.body, base = excluded.base,
    to_push = excluded.to_push, here = excluded.here
-- name: list
SELECT record, draft, revision, body, base, to_push, here FROM mirror ORDER BY record
-- name: update_pushed
-- What was written meanwhile still has to go.
UPDATE mirror SET revision = ?2, to_push = (body <> ?3) WHERE record = ?1
-- name: update_forgotten
-- Another life of the county: its revisions mean nothing, and what it lacks must go again.
UPDATE mirror SET revision = 0, to_push = 1
-- name: delete_all
DELETE FROM mirror
