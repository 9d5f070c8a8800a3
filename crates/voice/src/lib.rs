//! Voices of this machine, and the player that says a plan sentence by sentence. What is said is the `speech` crate's
//! matter; who listens is the host's. A text never goes into a command line, where every user of the machine could read it.

mod chain;
#[cfg(unix)]
pub mod dispatcher;
pub mod espeak;
pub mod files;
mod player;
#[cfg(unix)]
mod ssip;
mod stop;
#[cfg(any(windows, target_os = "macos"))]
pub mod system;
pub mod wav;

pub use chain::{Chain, Voice, of_this_machine};
pub use player::{Engine, Heard, Job, Listener, Outcome, Part, Player};
pub use stop::Stop;

/// Slowest and fastest reading that is offered.
pub const RATES: std::ops::RangeInclusive<f32> = 0.7..=1.2;
