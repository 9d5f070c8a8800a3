UPDATE paper SET kind = coalesce(?2, kind), name = coalesce(?3, name), expires = coalesce(?4, expires) WHERE id = ?1
