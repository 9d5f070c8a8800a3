-- What is known of an envelope's way: 'no' it never left, 'trying' an attempt is under way, 'maybe' the county may have
-- it. What an older version queued may have left. A withdrawal (撤回) is an envelope of its own kind.
ALTER TABLE outbox ADD COLUMN gone TEXT NOT NULL DEFAULT 'maybe' CHECK (gone IN ('no', 'trying', 'maybe'));
ALTER TABLE outbox ADD COLUMN kind TEXT NOT NULL DEFAULT 'application' CHECK (kind IN ('application', 'withdrawal'));

-- Envelope of the withdrawal that has no answer yet; blank for none.
ALTER TABLE ledger_case ADD COLUMN withdrawal TEXT NOT NULL DEFAULT '';
