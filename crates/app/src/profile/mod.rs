//! Answer once: what a person said about herself and her household, remembered in her own file with where it came from,
//! offered again, forgotten when she says so.

pub(crate) mod forget;
pub(crate) mod household;
pub(crate) mod known;
pub(crate) mod read;
pub(crate) mod remember;
pub(crate) mod sources;
