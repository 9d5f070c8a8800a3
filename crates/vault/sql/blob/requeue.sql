UPDATE blob SET state = 'queued' WHERE state = 'sending'
