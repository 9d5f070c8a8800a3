SELECT field, value, source, changed_at FROM profile ORDER BY field
