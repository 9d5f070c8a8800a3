-- Before the key: no log of SQLCipher on the terminal, keys wiped from its memory.
PRAGMA cipher_log_level = NONE;
PRAGMA cipher_memory_security = ON;
