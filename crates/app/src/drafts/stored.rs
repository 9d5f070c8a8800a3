//! Stored answers as the engine reads them.

use form::contract::{Answers, Env};
use vault::person::{Draft, StoredAnswers};

use crate::state::core::Core;

/// Time is the device's; the seed follows from the draft, so that random questions stay in place.
pub(crate) fn env(core: &Core, row: &Draft) -> Env {
    let seed = row.id.bytes().fold(0_u64, |seed, byte| {
        seed.wrapping_mul(31).wrapping_add(u64::from(byte))
    });
    Env {
        now: core.host.now(),
        seed,
    }
}

/// Stored answers as the engine reads them.
pub(crate) fn answers(stored: StoredAnswers) -> Answers {
    Answers {
        values: stored.values,
        rows: stored.rows,
    }
}
