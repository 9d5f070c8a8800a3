-- What is due first stands first; what has no date yet follows by number, which is age.
WHERE county = ?1 AND state IN ('new', 'accepted', 'corrections', 'waiting')
ORDER BY due_on = '', due_on, number LIMIT ?2
