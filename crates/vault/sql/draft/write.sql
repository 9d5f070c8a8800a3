INSERT INTO draft (id, service, form, title, state, application, round, made_at, changed_at)
VALUES (?1, ?2, ?3, ?4, 'open', ?5, 1, ?6, ?6)
