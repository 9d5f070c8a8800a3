-- When it was taken back stays: a declaration made before does not cover what is told without it.
UPDATE answer SET value = '', changed_at = ?3 WHERE draft = ?1 AND key = ?2
