SELECT draft_state FROM recall WHERE envelope = ?1
