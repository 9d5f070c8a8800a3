-- Words that found nothing.

-- name: insert
INSERT OR IGNORE INTO missed_word (county, id, kind, text, day) VALUES (?1, ?2, ?3, ?4, ?5)
-- name: delete_before
DELETE FROM missed_word WHERE county = ?1 AND day < ?2
-- name: list
SELECT kind, text, count(*) AS times, max(day) AS last FROM missed_word WHERE county = ?1
GROUP BY kind, text ORDER BY times DESC, last DESC, text
