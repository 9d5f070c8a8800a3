-- Papers in chunks, and where each was used.

-- name: insert
INSERT INTO paper (id, kind, name, media_type, size, content_hash, expires, thumbnail, made_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
-- name: insert_chunk
INSERT INTO paper_chunk (paper, n, bytes) VALUES (?1, ?2, ?3)
-- name: insert_use
INSERT INTO paper_use (paper, used_in, title, used_at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (paper, used_in) DO NOTHING
-- name: update
UPDATE paper SET kind = coalesce(?2, kind), name = coalesce(?3, name), expires = coalesce(?4, expires) WHERE id = ?1
-- name: update_answers
-- Another picture under the same id is another answer, later than everything that was declared of it.
UPDATE answer SET changed_at = (SELECT max(?2, coalesce(max(other.changed_at), 0) + 1) FROM answer AS other
        WHERE other.draft = answer.draft)
WHERE instr(' ' || value || ' ', ' ' || ?1 || ' ') > 0
    AND draft IN (SELECT id FROM draft WHERE state <> 'frozen')
-- name: delete
DELETE FROM paper WHERE id = ?1
-- name: delete_uses
DELETE FROM paper_use WHERE used_in = ?1
-- name: find
SELECT id, kind, name, media_type, size, content_hash, expires, made_at FROM paper WHERE id = ?1
-- name: find_same
SELECT id FROM paper WHERE content_hash = ?1 AND kind = ?2 ORDER BY made_at LIMIT 1
-- name: find_thumbnail
SELECT thumbnail FROM paper WHERE id = ?1
-- name: count_holders
-- What holds on to the paper: answers of unsent drafts once each; a sent draft, a mandate and whatever it was used in
-- count twice, because each of them alone forbids another picture in its place.
SELECT kind, (SELECT coalesce(sum(CASE draft.state WHEN 'frozen' THEN 2 ELSE 1 END), 0)
        FROM answer JOIN draft ON draft.id = answer.draft WHERE instr(' ' || answer.value || ' ', ' ' || ?1 || ' ') > 0)
    + 2 * (SELECT count(*) FROM mandate WHERE instr(body, ?1) > 0)
    + 2 * (SELECT count(*) FROM paper_use WHERE paper = ?1) AS holders
FROM paper WHERE id = ?1
-- name: count_needed
-- A draft that is being filled in answers with the paper, alone or as one of several pages, or a mandate stands on it.
SELECT (SELECT count(*) FROM answer JOIN draft ON draft.id = answer.draft
        WHERE instr(' ' || answer.value || ' ', ' ' || ?1 || ' ') > 0 AND draft.state <> 'frozen')
    + (SELECT count(*) FROM mandate WHERE instr(body, ?1) > 0) AS needed
-- name: list
SELECT id, kind, name, media_type, size, content_hash, expires, made_at FROM paper ORDER BY made_at DESC, id DESC
-- name: list_chunks
SELECT bytes FROM paper_chunk WHERE paper = ?1 ORDER BY n
-- name: list_uses
SELECT used_in, title, used_at FROM paper_use WHERE paper = ?1 ORDER BY used_at, used_in
