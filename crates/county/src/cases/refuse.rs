//! An envelope that cannot be taken as it is: its device is told a code, signed, and the case, if there is one, stays as it
//! was.

use protocol::{event::EventKind, problem::Code};

use super::{
    case::{Arrived, Fate},
    change::{Change, Happening, Seen},
    state::EnvelopeState,
};

/// Refuses what could not even be opened, or fits no case; `seen` is what that was found out from.
pub(crate) fn refuse(arrived: &Arrived, seen: Seen, fate: &Fate, code: Code, at: &str) -> Change {
    Change::expecting(seen)
        .after(arrived, fate)
        .telling(refusal(arrived, code, at))
}

/// What the device is told.
pub(super) fn refusal(arrived: &Arrived, code: Code, at: &str) -> Happening {
    let what = EventKind::Refused {
        code: code.as_str().to_owned(),
    };
    Happening::of(arrived, &arrived.number, EnvelopeState::Refused, what, at)
}
