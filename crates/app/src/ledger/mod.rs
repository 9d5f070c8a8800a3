//! 办到哪了: where each application is, with proof; what waits and why; and the engine that delivers in the background.
//! Every line comes from what the county signed or from what lies on this device, never from a guess.

pub(crate) mod corrections;
pub(crate) mod due;
pub(crate) mod facts;
pub(crate) mod moved;
pub(crate) mod overview;
pub(crate) mod parts;
pub(crate) mod read;
pub(crate) mod recall;
pub(crate) mod rights;
pub(crate) mod steps;
pub(crate) mod tone;
pub(crate) mod waiting;
pub(crate) mod whom;
pub(crate) mod withdraw;
