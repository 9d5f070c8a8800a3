//! Said once: where the form has a tick that declares its answers true, sending does not ask again. It counts for what had
//! been answered by then: after a later change, also of something that is gone, the person says it anew, and a correction
//! has a declaration of its own.

use form::contract::NodeState;
use form::definition::{NodeDef, NodeKind};
use jiff::Timestamp;
use vault::person::PersonStore;

use crate::error::Outcome;
use crate::keys;
use crate::state::draft::OpenDraft;

/// What was declared in the form.
pub(crate) struct Declared {
    /// The sentence that was ticked.
    pub text: String,
    pub at: Timestamp,
}

/// The declaration that covers all answers of this draft, if there is one.
pub(crate) fn of(store: &PersonStore, draft: &OpenDraft) -> Outcome<Option<Declared>> {
    let (declared, last) = with_last_change(store, draft)?;
    Ok(declared.filter(|declared| last < declared.at))
}

/// It was declared in the form, and something was changed afterwards.
pub(crate) fn is_outdated(store: &PersonStore, draft: &OpenDraft) -> Outcome<bool> {
    let (declared, last) = with_last_change(store, draft)?;
    Ok(declared.is_some_and(|declared| last >= declared.at))
}

/// What was declared, and when anything else was last answered.
fn with_last_change(store: &PersonStore, draft: &OpenDraft) -> Outcome<(Option<Declared>, Timestamp)> {
    let mut times = store.answered_at(&draft.id)?;
    let (mut declared, mut last) = (None, Timestamp::MIN);
    for state in draft.asked.session.nodes() {
        let (Some(def), Some(at)) = (draft.asked.session.def(&state.at), times.remove(&state.key)) else {
            continue;
        };
        if def.declares_truth() && !keys::in_row(&state.key) {
            let text = draft.asked.session.label(&state.at);
            declared = counts(&state).then_some(Declared { text, at });
        } else if is_told(def) && state.relevant {
            last = last.max(at);
        }
    }
    // What is left was in rows that were taken out.
    let last = times.into_values().fold(last, Timestamp::max);
    Ok((declared, last))
}

fn counts(state: &NodeState) -> bool {
    state.relevant && !state.value.is_empty()
}

/// Something that can be true or false: no promise, no signature, nothing worked out by the form.
fn is_told(def: &NodeDef) -> bool {
    !matches!(def.kind, NodeKind::Acknowledge | NodeKind::Signature) && def.calculation.is_none()
}
