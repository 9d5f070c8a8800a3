-- Ended once: a later end does not make it hold again.
UPDATE mandate SET ended_day = CASE WHEN ended_day = '' THEN ?2 ELSE min(ended_day, ?2) END WHERE id = ?1
