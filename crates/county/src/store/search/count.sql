SELECT kind, text, count(*) AS times, max(day) AS last FROM missed_word WHERE county = ?1
GROUP BY kind, text ORDER BY times DESC, last DESC, text
