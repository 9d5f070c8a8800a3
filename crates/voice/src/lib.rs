//! Voices of this machine, and the player that says a plan sentence by sentence. What is said is the `speech` crate's
//! matter; who listens is the host's. A text never goes into a command line, where every user of the machine could read it.

pub mod espeak;
mod player;
mod stop;
pub mod wav;

pub use player::{Engine, Heard, Job, Listener, Outcome, Part, Player};
pub use stop::Stop;

/// Slowest and fastest reading that is offered.
pub const RATES: std::ops::RangeInclusive<f32> = 0.7..=1.2;
