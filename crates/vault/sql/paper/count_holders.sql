-- What holds on to the paper: answers of unsent drafts once each; a sent draft, a mandate and whatever it was used in
-- count twice, because each of them alone forbids another picture in its place.
SELECT kind, (SELECT coalesce(sum(CASE draft.state WHEN 'frozen' THEN 2 ELSE 1 END), 0)
        FROM answer JOIN draft ON draft.id = answer.draft WHERE instr(' ' || answer.value || ' ', ' ' || ?1 || ' ') > 0)
    + 2 * (SELECT count(*) FROM mandate WHERE instr(body, ?1) > 0)
    + 2 * (SELECT count(*) FROM paper_use WHERE paper = ?1)
FROM paper WHERE id = ?1
