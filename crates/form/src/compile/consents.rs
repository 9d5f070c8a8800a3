//! Whose consent a tick or a signature is: it belongs to whoever is named beside it. Worked out once, by meaning; a session
//! takes it back when somebody else stands there (`session::consent`).

use crate::definition::{FormDefinition, NodeDef};
use crate::meaning::Meaning;
use crate::schema::{NodeId, ROOT, ROOT_SCOPE, Schema};

/// A tick or a signature, and the questions that say who gives it.
#[derive(Debug)]
pub(crate) struct Consent {
    pub(crate) node: NodeId,
    pub(crate) givers: Vec<NodeId>,
}

/// Meanings that name somebody whom no consent is about.
const OTHERS: [&str; 2] = ["contact.", "bank."];
/// Meanings about the applicant begin so.
const APPLICANT: &str = "person.";

/// All of a form; those beside which nobody is named belong to nobody.
pub(crate) fn find(definition: &FormDefinition, schema: &Schema) -> Vec<Consent> {
    let nodes = (0..)
        .zip(&schema.nodes)
        .map(|(id, _)| id)
        .filter(|id| *id != ROOT);
    let consents =
        nodes.filter(|id| super::definition_of(definition, schema, *id).is_some_and(NodeDef::is_consent));
    let with_givers = consents.map(|node| Consent {
        node,
        givers: givers(definition, schema, node),
    });
    with_givers.filter(|consent| !consent.givers.is_empty()).collect()
}

/// Whoever the form's author says gives it, else whoever the row or the group names, else the applicant.
fn givers(definition: &FormDefinition, schema: &Schema, consent: NodeId) -> Vec<NodeId> {
    let def = |node: NodeId| super::definition_of(definition, schema, node);
    let named = def(consent).map_or(Vec::new(), |def| def.given_by());
    let in_sight = |node: &NodeId| schema.encloses(schema.node(*node).scope, schema.node(consent).scope);
    let said: Vec<NodeId> = named
        .iter()
        .flat_map(|name| schema.by_name.get(*name).into_iter().flatten().copied())
        .filter(in_sight)
        .collect();
    if !said.is_empty() {
        return said;
    }
    let place = schema.node(consent);
    let of = |nodes: &[NodeId], wanted: &dyn Fn(&NodeDef) -> bool| -> Vec<NodeId> {
        let all = nodes.iter().copied();
        all.filter(|node| def(*node).is_some_and(|def| names(def) && wanted(def)))
            .collect()
    };
    let row = schema.scope(place.scope).nodes.as_slice();
    if place.scope != ROOT_SCOPE {
        let of_row = of(row, &|_| true);
        if !of_row.is_empty() {
            return of_row;
        }
    }
    let beside: Vec<NodeId> = row
        .iter()
        .copied()
        .filter(|node| schema.node(*node).parent == place.parent)
        .collect();
    let of_group = of(&beside, &|def| !is_applicant(def) && def.profile.is_some());
    if !of_group.is_empty() {
        return of_group;
    }
    of(&schema.scope(ROOT_SCOPE).nodes, &is_applicant)
}

/// The question says who somebody is: a name or an identity number.
fn names(def: &NodeDef) -> bool {
    let meaning = def.profile.as_deref().unwrap_or_default();
    matches!(Meaning::of(def), Some(Meaning::Name | Meaning::IdNumber))
        && !OTHERS.iter().any(|other| meaning.starts_with(other))
}

fn is_applicant(def: &NodeDef) -> bool {
    def.profile
        .as_deref()
        .is_some_and(|meaning| meaning.starts_with(APPLICANT))
}
