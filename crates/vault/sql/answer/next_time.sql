-- Later than everything kept so far, also when two acts fall into one millisecond or the clock was put back.
SELECT max(?2, coalesce(max(changed_at), 0) + 1) FROM answer WHERE draft = ?1
