SELECT person, village, last_digits, opened_at, drafts, mandate_until, mandate_ended FROM person_glance
