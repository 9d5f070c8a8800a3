//! Said once: where the form has a tick that declares its answers true, sending does not ask again. It counts for what had
//! been answered by then: after a later change the person says it anew, and a correction has a declaration of its own.

use form::contract::NodeState;
use form::definition::{NodeDef, NodeKind};
use jiff::Timestamp;

use crate::drafts::keys;
use crate::drafts::open::Parts;
use crate::error::Outcome;

/// What was declared in the form.
pub(crate) struct Declared {
    /// The sentence that was ticked.
    pub text: String,
    pub at: Timestamp,
}

/// The declaration that covers all answers of this draft, if there is one.
pub(crate) fn of(draft: &Parts<'_>) -> Outcome<Option<Declared>> {
    let times = draft.store.answered_at(&draft.about.id)?;
    let (mut declared, mut last) = (None, Timestamp::MIN);
    for state in draft.session.nodes().iter().filter(|state| counts(state)) {
        let (Some(def), Some(at)) = (draft.session.def(&state.at), times.get(&state.key)) else {
            continue;
        };
        if def.declares_truth() && !keys::in_row(&state.key) {
            let text = draft.session.label(&state.at);
            declared = Some(Declared { text, at: *at });
        } else if is_told(def) {
            last = last.max(*at);
        }
    }
    Ok(declared.filter(|declared| last <= declared.at))
}

fn counts(state: &NodeState) -> bool {
    state.relevant && !state.value.is_empty()
}

/// Something that can be true or false: no promise, no signature, nothing worked out by the form.
fn is_told(def: &NodeDef) -> bool {
    !matches!(def.kind, NodeKind::Acknowledge | NodeKind::Signature) && def.calculation.is_none()
}
