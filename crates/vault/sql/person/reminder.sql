-- Reminders that the person asked for.

-- name: upsert
INSERT INTO reminder (service, is_on, last_done, said_at, told_until, heard_until, made_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (service) DO UPDATE SET is_on = excluded.is_on, last_done = excluded.last_done, said_at = excluded.said_at,
    told_until = excluded.told_until, heard_until = excluded.heard_until
-- name: find
SELECT service, is_on, last_done, said_at, told_until, heard_until FROM reminder WHERE service = ?1
-- name: list
SELECT service, is_on, last_done, said_at, told_until, heard_until FROM reminder ORDER BY made_at, service
