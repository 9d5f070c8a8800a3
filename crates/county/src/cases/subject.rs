//! Whom a case is about, found by the meaning of the questions (`profile`), not by their names.

use std::collections::BTreeMap;

use form::definition::{FormDefinition, NodeDef, NodeKind};
use protocol::application::{Application, Mandate};

/// Meanings that say whom a case is about.
const NAME: &str = "person.name";
const ID_NUMBER: &str = "person.id_number";
const VILLAGE: &str = "person.village";

/// What the case record says about the applicant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) name: String,
    pub(crate) id_number: String,
    pub(crate) region: String,
}

impl Subject {
    /// What the form does not ask, the mandate may say: it is about whoever gave it, unless the form names somebody else.
    pub(crate) fn or_principal(mut self, mandate: Option<&Mandate>) -> Self {
        let Some(mandate) = mandate else {
            return self;
        };
        let name = mandate.principal_name.trim();
        if self.name.is_empty() {
            name.clone_into(&mut self.name);
        }
        if self.id_number.is_empty() && self.name == name {
            mandate.principal_id_number.trim().clone_into(&mut self.id_number);
        }
        self
    }
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
        name: answer(NAME).unwrap_or_default(),
        id_number: answer(ID_NUMBER).unwrap_or_default(),
        region: answer(VILLAGE).unwrap_or_default(),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_meaning_is_one_that_a_workbook_can_give() {
        for meaning in [NAME, ID_NUMBER, VILLAGE] {
            let known = workbook::PROFILE.iter().any(|(word, _)| *word == meaning);
            assert!(known, "{meaning}");
        }
    }
}
