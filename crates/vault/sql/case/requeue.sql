UPDATE ledger_case SET state = 'on-device', changed_at = ?1
WHERE state = 'sending' AND envelope IN (SELECT id FROM outbox WHERE state = 'sending')
