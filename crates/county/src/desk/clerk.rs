//! A clerk, with the word that proves that a form is from one of our own pages, and the cookie that names the session.

use axum::http::{HeaderMap, header};

/// Name of the cookie. Behind TLS a name that a browser takes from this host alone, and only with `Secure`.
pub(super) fn cookie_name(behind_tls: bool) -> &'static str {
    if behind_tls { "__Host-desk" } else { "desk" }
}

/// A clerk who is signed in.
pub(super) struct Clerk {
    pub(super) name: String,
    pub(super) csrf: String,
    /// May read what all clerks did.
    pub(super) in_charge: bool,
}

/// Compares secrets without telling by time how much of them fits.
pub(super) fn same(given: &str, expected: &str) -> bool {
    seal::hash::sha256(given.as_bytes()) == seal::hash::sha256(expected.as_bytes()) && !expected.is_empty()
}

/// The token in the cookie.
pub(super) fn cookie<'a>(headers: &'a HeaderMap, cookie: &str) -> Option<&'a str> {
    let all = headers.get(header::COOKIE)?.to_str().ok()?;
    all.split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == cookie)
        .map(|(_, value)| value)
}
