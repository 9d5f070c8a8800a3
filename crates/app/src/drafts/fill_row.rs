//! Filling a row, or a group that asks about somebody, with a person who is known already: one tap, one transaction, one
//! step back.

use form::contract::Patch;
use form::definition::NodeKind;

use crate::api::draft::{DraftPatch, RowFill};
use crate::core::Core;
use crate::drafts::answer::{finish_rows, may_change};
use crate::drafts::known_people::{Person, for_place};
use crate::drafts::open::{Parts, load};
use crate::drafts::roles::place_of;
use crate::drafts::{keys, view};
use crate::error::{Outcome, code};

/// `draft_fill_row`: only what is blank is filled; what somebody typed stays.
pub(crate) fn draft_fill_row(core: &mut Core, request: RowFill) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (lens, mut draft) = core.draft(&request.draft)?;
    let place = place(&draft, &request.row).ok_or_else(|| code("unknown-question"))?;
    if keys::is_row(&place) {
        may_change(&lens, &draft, keys::parent(&place))?;
    }
    let known = for_place(&lens, draft.session, &place);
    let person = known.iter().find(|person| person.from == request.from);
    let person = person.ok_or_else(|| code("nobody-to-pick"))?;
    let patch = fill(&lens, &mut draft, &place, person);
    finish_rows(&lens, &mut draft, &patch, now, None)
}

/// The row or group itself, or the one that a question lies in.
fn place(draft: &Parts<'_>, key: &str) -> Option<String> {
    let is_group = draft.session.def(key)?.kind == NodeKind::Group;
    if keys::is_row(key) || is_group {
        return Some(key.to_owned());
    }
    place_of(key).map(str::to_owned)
}

/// In the order of the form, because an answer can make the next question appear.
fn fill(lens: &view::Lens<'_>, draft: &mut Parts<'_>, place: &str, person: &Person) -> Patch {
    let within = draft.session.nodes().into_iter();
    let within: Vec<String> = within
        .filter(|state| place_of(&state.key) == Some(place))
        .map(|state| state.key)
        .collect();
    let (mut whole, mut acts) = (Patch::new(), 0);
    for key in within {
        if let Some(value) = answer(lens, draft, &key, person) {
            let patch = draft.session.set(&key, &value);
            acts += usize::from(!patch.is_empty());
            whole.extend(patch);
        }
    }
    draft.session.join_acts(acts);
    whole
}

fn answer(lens: &view::Lens<'_>, draft: &Parts<'_>, key: &str, person: &Person) -> Option<String> {
    let state = draft.session.node(key)?;
    let open = state.relevant && !state.readonly && state.value.is_empty();
    let may = open && lens.reopened.is_none_or(|reopened| reopened.covers(&state.key));
    let def = draft.session.def(key).filter(|_| may)?;
    person.answer(def, state.choices.as_deref())
}
