SELECT kind, text, times, last_at, told_at FROM search_miss ORDER BY last_at DESC, text
