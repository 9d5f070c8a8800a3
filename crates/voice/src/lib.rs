//! Voices of this machine, and the player that says a plan sentence by sentence: a recorded one from its recording, every
//! other by the best voice. What is said is the `speech` crate's
//! matter; who listens is the host's. A text never goes into a command line, where every user of the machine could read it.

mod chain;
#[cfg(unix)]
pub mod dispatcher;
pub mod espeak;
pub mod files;
pub mod loudspeaker;
mod player;
mod recorded;
#[cfg(unix)]
mod ssip;
mod stop;
#[cfg(any(windows, target_os = "macos"))]
pub mod system;

pub use sound::wav;

pub use chain::{Chain, Voice, of_this_machine};
pub use player::{Engine, Heard, Job, Listener, Outcome, Part, Player};
pub use stop::Stop;

/// Slowest and fastest reading that is offered.
pub const RATES: std::ops::RangeInclusive<f32> = 0.7..=1.2;
