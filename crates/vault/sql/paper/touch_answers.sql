-- Another picture under the same id is another answer, later than everything that was declared of it.
UPDATE answer SET changed_at = (SELECT max(?2, coalesce(max(other.changed_at), 0) + 1) FROM answer AS other
        WHERE other.draft = answer.draft)
WHERE instr(' ' || value || ' ', ' ' || ?1 || ' ') > 0
    AND draft IN (SELECT id FROM draft WHERE state <> 'frozen')
