//! How a part of a case (一件事) stands within the whole: the desk and the person's device must never read two different things of
//! them. What nobody has decided stands where the whole stands; what was decided keeps its own word. The app says the same of the
//! same events (`ledger::parts`).

use super::state::{PartState, State};

/// How a part stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// 办好了.
    Done,
    /// 不予办理, by its own decision.
    Denied,
    /// The office has it: the whole was taken in.
    InHand,
    /// The whole ended, and this with it, without a decision of its own.
    Closed,
    /// As the whole, which nobody has taken in, or which waits for somebody.
    AsWhole(State),
}

/// Of a part in this state, while the whole is in that one.
pub(crate) fn standing(whole: State, part: PartState) -> Standing {
    match (part, whole) {
        (PartState::Done, _) => Standing::Done,
        (PartState::Denied, _) => Standing::Denied,
        (PartState::New, State::Accepted) => Standing::InHand,
        (PartState::New, State::Approved | State::Denied) => Standing::Closed,
        (PartState::New, _) => Standing::AsWhole(whole),
    }
}
