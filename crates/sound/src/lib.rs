//! Sound as numbers: recordings as phones make them are decoded, checked and brought to a pace; files of samples are read
//! and written. Pure: no loudspeaker, no disk. Who plays it is the `voice` crate's matter, who asks for it the county's.

pub mod clip;
pub mod pace;
pub mod wav;

pub use wav::Sound;
