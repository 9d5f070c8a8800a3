-- A draft that is being filled in answers with the paper, alone or as one of several pages, or a mandate stands on it.
SELECT (SELECT count(*) FROM answer JOIN draft ON draft.id = answer.draft
        WHERE instr(' ' || answer.value || ' ', ' ' || ?1 || ' ') > 0 AND draft.state <> 'frozen')
    + (SELECT count(*) FROM mandate WHERE instr(body, ?1) > 0)
