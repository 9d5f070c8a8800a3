//! What an act changed, as nodes to replace. Touched nodes come from the engine's patch; when rows came or went the
//! whole form is compared with what the interface has.

use form::Session;
use form::contract::{Patch, Property};
use form::definition::{NodeDef, NodeKind};
use form::meaning::Meaning;

use crate::api::draft::{DraftPatch, NodeView};
use crate::keys;
use crate::questions::sections::Sections;
use crate::questions::view::{all, one};
use crate::questions::{corrections, known_people, offer, record, roles};
use crate::state::draft::{Around, OpenDraft};

/// The page has these nodes from now on.
pub(crate) fn handed_out(draft: &mut OpenDraft, nodes: &[NodeView]) {
    draft.order = nodes.iter().map(|node| node.key.clone()).collect();
    let by_key = nodes.iter().map(|node| (node.key.clone(), node.clone()));
    draft.on_page = by_key.collect();
}

/// What the page must replace after an act on one question.
pub(crate) fn update(around: &Around<'_>, draft: &mut OpenDraft, key: &str, patch: &Patch) -> DraftPatch {
    if patch.iter().any(|change| change.property == Property::Rows) {
        return compare(around, draft);
    }
    let touched = touched_keys(&draft.asked.session, key, patch);
    let sections = Sections::of(&draft.asked.session);
    let fresh = touched
        .iter()
        .filter_map(|key| one(around, &draft.asked, key, &sections));
    let changed: Vec<NodeView> = fresh
        .filter(|node| draft.on_page.get(&node.key) != Some(node))
        .collect();
    for node in &changed {
        draft.on_page.insert(node.key.clone(), node.clone());
    }
    DraftPatch {
        changed,
        removed: Vec::new(),
        order: None,
        can_undo: draft.asked.session.can_undo(),
        focus: None,
        correction: corrections::view(around.texts, draft),
    }
}

/// Compares everything: after rows came or went, and after undo.
pub(crate) fn compare(around: &Around<'_>, draft: &mut OpenDraft) -> DraftPatch {
    let nodes = all(around, &draft.asked);
    let order = std::mem::take(&mut draft.order);
    let before = std::mem::take(&mut draft.on_page);
    handed_out(draft, &nodes);
    let gone = |key: &&String| !draft.on_page.contains_key(*key);
    DraftPatch {
        removed: order.iter().filter(gone).cloned().collect(),
        changed: nodes
            .into_iter()
            .filter(|node| before.get(&node.key) != Some(node))
            .collect(),
        order: (draft.order != order).then(|| draft.order.clone()),
        can_undo: draft.asked.session.can_undo(),
        focus: None,
        correction: corrections::view(around.texts, draft),
    }
}

/// Saying whose the answers are changes which of those remembered are offered.
fn questions_of_one(session: &Session, key: &str) -> Vec<String> {
    let meaning = |def: &NodeDef| def.profile.clone();
    let Some(named) = session.def(key).and_then(meaning).filter(|m| record::names(m)) else {
        return Vec::new();
    };
    let nodes = session.nodes().into_iter();
    let together = nodes.filter(|state| {
        let other = session.def(&state.at).and_then(meaning);
        other.is_some_and(|other| record::are_of_one(&named, &other))
    });
    together.map(|state| state.key).collect()
}

/// Naming somebody changes who is offered everywhere else, and whose a number seems to be.
fn questions_about_people(session: &Session, key: &str) -> Vec<String> {
    let is_number = |def: &NodeDef| Meaning::of(def) == Some(Meaning::IdNumber);
    let about_somebody = session.def(key).is_some_and(|def| {
        let of_the_person = def.profile.as_deref().is_some_and(|m| m.starts_with(roles::SELF));
        of_the_person || roles::of(def).is_some() || is_number(def)
    });
    if !about_somebody {
        return Vec::new();
    }
    let nodes = session.nodes().into_iter();
    let offered = nodes.filter(|state| {
        let def = session.def(&state.at);
        def.is_some_and(|def| {
            known_people::names_somebody(def) || offer::asks_for_a_name(def) || is_number(def)
        })
    });
    offered.map(|state| state.key).collect()
}

/// How many rows there must be at least follows from answers elsewhere: an adult more in one repeat is one more to agree in
/// another.
fn repeats(session: &Session) -> impl Iterator<Item = String> {
    let nodes = session.nodes().into_iter();
    nodes.filter_map(|state| {
        let def = session.def(&state.at)?;
        (def.kind == NodeKind::Repeat && !keys::is_row(&state.key)).then_some(state.key)
    })
}

/// Keys whose view may differ: what the engine names, the question itself, and the rows that carry its name.
fn touched_keys(session: &Session, key: &str, patch: &Patch) -> Vec<String> {
    let mut touched: Vec<String> = vec![key.to_owned()];
    touched.extend(
        patch
            .iter()
            .filter_map(|change| session.node(&change.at))
            .map(|state| state.key),
    );
    let rows: Vec<String> = touched
        .iter()
        .flat_map(|key| keys::rows_above(key))
        .map(str::to_owned)
        .collect();
    touched.extend(rows);
    touched.extend(questions_about_people(session, key));
    touched.extend(questions_of_one(session, key));
    touched.extend(repeats(session));
    touched.sort();
    touched.dedup();
    touched
}
