-- What is set on every connection, and when.

-- name: pragma_empty_wal
PRAGMA wal_checkpoint(TRUNCATE)
-- name: pragma_quiet
-- Before the key: no log of SQLCipher on the terminal, keys wiped from its memory.
PRAGMA cipher_log_level = NONE;
PRAGMA cipher_memory_security = ON;
-- name: pragma_settle
-- FULL: an answer that was reported saved survives a power cut. Deleted content is overwritten with zeros.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA temp_store = MEMORY;
PRAGMA trusted_schema = OFF;
PRAGMA mmap_size = 0;
