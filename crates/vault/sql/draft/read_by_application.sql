SELECT id, service, form, title, extra, state, application, round, place, made_at, changed_at FROM draft WHERE application = ?1
