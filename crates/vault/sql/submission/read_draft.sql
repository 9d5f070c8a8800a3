SELECT draft, application FROM submission WHERE envelope = ?1
