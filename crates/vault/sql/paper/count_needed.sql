-- A draft that is being filled in answers with the paper, or a mandate stands on it.
SELECT (SELECT count(*) FROM answer JOIN draft ON draft.id = answer.draft
        WHERE answer.value = ?1 AND draft.state <> 'frozen')
    + (SELECT count(*) FROM mandate WHERE instr(body, ?1) > 0)
