UPDATE blob SET next_try = 0, tries = 0 WHERE state = 'queued'
