//! What a person asked to forget stays forgotten until it is said again.

use jiff::Timestamp;
use vault::person::PersonStore;

use crate::error::Outcome;

/// The person asked to forget this, and it was not said again since.
pub(crate) fn is_forgotten(store: &PersonStore, field: &str, said: Timestamp) -> Outcome<bool> {
    let forgotten = store.meta(&forgotten_key(field))?;
    let forgotten = forgotten.and_then(|at| at.parse::<Timestamp>().ok());
    Ok(forgotten.is_some_and(|at| said <= at))
}

/// Notes that this was asked.
pub(crate) fn note(store: &PersonStore, field: &str, now: Timestamp) -> Outcome<()> {
    Ok(store.set_meta(&forgotten_key(field), &now.to_string())?)
}

fn forgotten_key(field: &str) -> String {
    format!("forgotten:{field}")
}
