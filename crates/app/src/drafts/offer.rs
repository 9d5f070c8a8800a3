//! Answer once: what was said or photographed before is offered by meaning, with where it came from, and is never used
//! without a tap. Questions inside rows are about other people and get no offers.

use form::Session;
use form::contract::NodeState;
use form::definition::NodeDef;

use crate::api::draft::{Input, Offer};
use crate::drafts::view::Lens;
use crate::drafts::{keys, show};

/// A remembered answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub value: String,
    /// Where it came from, in words.
    pub source: String,
}

/// An offer for a blank question, if there is one.
pub(crate) fn find(
    lens: &Lens<'_>,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
    readonly: bool,
) -> Option<Offer> {
    if readonly || !state.relevant || !state.value.is_empty() || keys::in_row(&state.key) {
        return None;
    }
    match input {
        Input::Photo | Input::File => paper(lens, def),
        _ => answer(lens, session, state, def, input),
    }
}

fn answer(
    lens: &Lens<'_>,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
) -> Option<Offer> {
    let known = lens.known.get(def.profile.as_ref()?)?;
    let listed = state.choices.as_ref().is_none_or(|list| {
        known
            .value
            .split_whitespace()
            .all(|one| list.iter().any(|(name, _)| name == one))
    });
    listed.then(|| Offer {
        value: known.value.clone(),
        shown: show::shown(lens, session, &state.at, def, input, &known.value),
        source: known.source.clone(),
    })
}

fn paper(lens: &Lens<'_>, def: &NodeDef) -> Option<Offer> {
    let kind = lens.kinds.get(def.material.as_ref()?)?;
    let paper = lens
        .papers
        .iter()
        .find(|paper| paper.kind == *kind && !paper.expired)?;
    Some(Offer {
        value: paper.id.clone(),
        shown: paper.name.clone(),
        source: lens
            .texts
            .say_with("offer-from-papers", &[("date", &paper.stored)]),
    })
}
