//! Filling a row, or a group that asks about somebody, with a person who is known already: one tap, one transaction, one
//! step back.

use form::contract::Patch;
use form::definition::NodeKind;

use crate::api::draft::{DraftPatch, RowFill};
use crate::drafts::answer::{changed_rows, keep, may_change};
use crate::drafts::load::load;
use crate::error::{Code, Outcome, code};
use crate::keys;
use crate::questions::known_people::{self, for_place};
use crate::questions::opened::is_open;
use crate::questions::patch;
use crate::questions::roles::place_of;
use crate::state::core::Core;
use crate::state::draft::{Asked, KnownPerson};

/// `draft_fill_row`: only what is blank is filled; what somebody typed stays.
pub(crate) fn draft_fill_row(core: &mut Core, request: RowFill) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (around, draft, store) = core.draft(&request.draft)?;
    let place = place(&draft.asked, &request.row).ok_or_else(|| code(Code::UnknownQuestion))?;
    if keys::is_row(&place) {
        may_change(&draft.asked, keys::parent(&place))?;
    }
    let known = for_place(&around, &draft.asked, &place);
    let person = known.iter().find(|person| person.from == request.from);
    let person = person.ok_or_else(|| code(Code::NobodyToPick))?;
    let patch = fill(&mut draft.asked, &place, person);
    changed_rows(&patch)?;
    keep(store, draft, None, now)?;
    Ok(patch::compare(&around, draft))
}

/// The row or group itself, or the one that a question lies in.
fn place(asked: &Asked, key: &str) -> Option<String> {
    let is_group = asked.session.def(key)?.kind == NodeKind::Group;
    if keys::is_row(key) || is_group {
        return Some(key.to_owned());
    }
    place_of(key).map(str::to_owned)
}

/// In the order of the form, because an answer can make the next question appear.
fn fill(asked: &mut Asked, place: &str, person: &KnownPerson) -> Patch {
    let within = asked.session.nodes().into_iter();
    let within: Vec<String> = within
        .filter(|state| place_of(&state.key) == Some(place))
        .map(|state| state.key)
        .collect();
    let (mut whole, mut acts) = (Patch::new(), 0);
    for key in within {
        if let Some(value) = answer(asked, &key, person) {
            let patch = asked.session.set(&key, &value);
            acts += usize::from(!patch.is_empty());
            whole.extend(patch);
        }
    }
    asked.session.join_acts(acts);
    whole
}

fn answer(asked: &Asked, key: &str, person: &KnownPerson) -> Option<String> {
    let state = asked.session.node(key)?;
    let open = state.relevant && !state.readonly && state.value.is_empty();
    let may = open && is_open(asked, &state);
    let def = asked.session.def(key).filter(|_| may)?;
    known_people::answer(person, def, state.choices.as_deref())
}
