SELECT county FROM meta WHERE county <> ?1 LIMIT 1
