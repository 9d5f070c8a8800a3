//! Whom a case is about, found by the meaning of the questions (`profile`), not by their names.

use std::collections::BTreeMap;

use form::definition::{FormDefinition, NodeDef, NodeKind};
use protocol::application::Application;

/// What the case record says about the applicant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) name: String,
    pub(crate) id_number: String,
    pub(crate) region: String,
}

/// Finds the applicant in the answers.
pub(crate) fn find(definition: &FormDefinition, application: &Application) -> Subject {
    let mut meanings = BTreeMap::new();
    collect(&definition.nodes, &format!("/{}", definition.root), &mut meanings);
    let answer = |meaning: &str| {
        let key = meanings.get(meaning)?;
        application.values.get(key).cloned()
    };
    Subject {
        name: answer("person.name").unwrap_or_default(),
        id_number: answer("person.id_number").unwrap_or_default(),
        region: answer("person.village")
            .or_else(|| answer("person.region"))
            .unwrap_or_default(),
    }
}

/// Repeats are left out: their rows are other people.
fn collect(nodes: &[NodeDef], prefix: &str, meanings: &mut BTreeMap<String, String>) {
    for node in nodes {
        let key = format!("{prefix}/{}", node.name);
        if let Some(profile) = &node.profile {
            meanings.entry(profile.clone()).or_insert_with(|| key.clone());
        }
        if node.kind == NodeKind::Group {
            collect(&node.children, &key, meanings);
        }
    }
}
