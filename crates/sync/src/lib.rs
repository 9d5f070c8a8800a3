//! Delivery: what waits in the outbox goes to the county, the county's signed words come back.
//!
//! [`plan::plan`] says what to do and is pure; [`run`] does it, every step safe to repeat; [`engine::spawn`] does both
//! whenever there is a link. A person sees [`status::SyncStatus`]. Nothing counts as delivered before a receipt over
//! exactly these bytes was verified. Drafts go into the open person's space ([`spaces`]). Deliberately not here: making envelopes (`app`), storing (`vault`).
#![warn(clippy::missing_errors_doc)]

pub mod county;
pub mod engine;
pub mod link;
pub mod network;
pub mod plan;
pub mod retry;
pub mod run;
pub mod spaces;
pub mod status;
mod token;
