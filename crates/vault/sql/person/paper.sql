-- Papers in chunks, and where each was used.

-- name: insert
INSERT INTO paper (id, kind, name, media_type, size, content_hash, expires, thumbnail, made_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
-- name: insert_chunk
INSERT INTO paper_chunk (paper, n, bytes) VALUES (?1, ?2, ?3)
-- name: insert_use
INSERT INTO paper_use (paper, used_in, title, used_at, pages) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (paper, used_in) DO UPDATE SET pages = excluded.pages
-- name: update
-- Whoever says what a page is, or only that it shall stay, keeps it with all pages of its paper (?5).
UPDATE paper SET kind = coalesce(?2, kind), name = coalesce(?3, name), expires = coalesce(?4, expires), kept = ?5 WHERE id = ?1
-- name: update_picture
UPDATE paper SET media_type = ?2, size = ?3, content_hash = ?4, thumbnail = ?5, made_at = ?6 WHERE id = ?1
-- name: update_kept_unasked
-- Pages of one answer (?1) that another form took away and not the person: they stay as the paper that they were.
UPDATE paper SET kept = ?1
WHERE kept = '' AND kind <> 'signature' AND instr(' ' || ?1 || ' ', ' ' || id || ' ') > 0
    AND NOT EXISTS (SELECT 1 FROM paper_use WHERE paper_use.paper = paper.id)
    AND NOT EXISTS (SELECT 1 FROM answer WHERE instr(' ' || answer.value || ' ', ' ' || paper.id || ' ') > 0)
-- name: update_answers
-- Another picture under the same id is another answer, later than everything that was declared of it.
UPDATE answer SET changed_at = (SELECT max(?2, coalesce(max(other.changed_at), 0) + 1) FROM answer AS other
        WHERE other.draft = answer.draft)
WHERE instr(' ' || value || ' ', ' ' || ?1 || ' ') > 0
    AND draft IN (SELECT id FROM draft WHERE state <> 'frozen')
-- name: delete
DELETE FROM paper WHERE id = ?1
-- name: delete_chunks
DELETE FROM paper_chunk WHERE paper = ?1
-- name: delete_unneeded
-- Nobody chose to keep it, it was never sent, no answer has it and no mandate stands on it. ?1 is one paper, or blank for all.
DELETE FROM paper
WHERE (?1 = '' OR id = ?1) AND kept = ''
    AND NOT EXISTS (SELECT 1 FROM paper_use WHERE paper_use.paper = paper.id)
    AND NOT EXISTS (SELECT 1 FROM mandate WHERE instr(mandate.body, paper.id) > 0)
    AND NOT EXISTS (SELECT 1 FROM answer WHERE instr(' ' || answer.value || ' ', ' ' || paper.id || ' ') > 0)
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
-- name: list_answers
-- Whatever is answered anywhere; an answer of papers is their ids.
SELECT DISTINCT value FROM answer WHERE value <> ''
-- name: list_kept
SELECT DISTINCT kept FROM paper WHERE kept <> ''
-- name: list_sent
SELECT DISTINCT CASE pages WHEN '' THEN paper ELSE pages END AS pages FROM paper_use
-- name: list_mandated
SELECT id FROM paper WHERE EXISTS (SELECT 1 FROM mandate WHERE instr(mandate.body, paper.id) > 0)
-- name: list_chunks
SELECT bytes FROM paper_chunk WHERE paper = ?1 ORDER BY n
-- name: list_uses
SELECT used_in, title, used_at FROM paper_use WHERE paper = ?1 ORDER BY used_at, used_in
