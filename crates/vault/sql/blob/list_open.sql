-- Papers of an application that is being taken back stay here.
SELECT envelope, hash, case_id, size, state, upload, sent, tries, next_try, reason, queued_at FROM blob
WHERE state <> 'received' AND NOT EXISTS
    (SELECT 1 FROM ledger_case WHERE ledger_case.id = blob.case_id AND ledger_case.withdrawal <> '')
ORDER BY size, hash
