SELECT used_in, kind, body, given_at FROM consent ORDER BY seq DESC
