DELETE FROM outbox WHERE state = 'received' AND changed_at < ?1
AND NOT EXISTS (SELECT 1 FROM blob WHERE blob.envelope = outbox.id AND blob.state <> 'received')
