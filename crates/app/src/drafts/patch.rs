//! What an act changed, as nodes to replace. Touched nodes come from the engine's patch; when rows came or went the
//! whole form is compared with what the interface has.

use std::collections::BTreeMap;

use form::Session;
use form::contract::{Patch, Property};
use form::definition::{NodeDef, NodeKind};
use form::meaning::Meaning;

use crate::api::draft::{DraftPatch, NodeView};
use crate::drafts::sections::Sections;
use crate::drafts::view::{Lens, all, one};
use crate::drafts::{keys, known_people, offer, roles};

/// What the interface holds at present.
pub(crate) struct Shown {
    order: Vec<String>,
    nodes: BTreeMap<String, NodeView>,
}

impl Shown {
    /// All nodes as just handed out.
    pub fn new(nodes: &[NodeView]) -> Self {
        let order = nodes.iter().map(|node| node.key.clone()).collect();
        Self {
            order,
            nodes: nodes
                .iter()
                .map(|node| (node.key.clone(), node.clone()))
                .collect(),
        }
    }

    /// Brings the copy up to date and says what the interface must replace.
    pub fn update(&mut self, lens: &Lens<'_>, session: &Session, key: &str, patch: &Patch) -> DraftPatch {
        if patch.iter().any(|change| change.property == Property::Rows) {
            return self.compare(lens, session);
        }
        let touched = touched_keys(session, key, patch);
        let sections = Sections::of(session);
        let fresh = touched
            .iter()
            .filter_map(|key| one(lens, session, key, &sections));
        let changed: Vec<NodeView> = fresh
            .filter(|node| self.nodes.get(&node.key) != Some(node))
            .collect();
        for node in &changed {
            self.nodes.insert(node.key.clone(), node.clone());
        }
        DraftPatch {
            changed,
            removed: Vec::new(),
            order: None,
            can_undo: session.can_undo(),
            focus: None,
        }
    }

    /// Compares everything: after rows came or went, and after undo.
    pub fn compare(&mut self, lens: &Lens<'_>, session: &Session) -> DraftPatch {
        let nodes = all(lens, session);
        let fresh = Self::new(&nodes);
        let removed = self
            .order
            .iter()
            .filter(|key| !fresh.nodes.contains_key(*key))
            .cloned()
            .collect();
        let changed = nodes
            .into_iter()
            .filter(|node| self.nodes.get(&node.key) != Some(node))
            .collect();
        let order = (fresh.order != self.order).then(|| fresh.order.clone());
        *self = fresh;
        DraftPatch {
            changed,
            removed,
            order,
            can_undo: session.can_undo(),
            focus: None,
        }
    }
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
    touched.extend(repeats(session));
    touched.sort();
    touched.dedup();
    touched
}
