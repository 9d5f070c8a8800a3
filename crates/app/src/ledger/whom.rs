//! For whom an application is, in words: as the person is called here, else as the form says.

use catalog::service::Service;
use form::definition::{NodeDef, NodeKind};
use protocol::application::Application;

use crate::error::Outcome;
use crate::ledger::facts::CaseFacts;
use crate::state::core::Core;
use crate::state::services::kept_service;

/// What a question means that asks for the applicant's name.
const NAME: &str = "person.name";

/// The name as the form has it: what stands on a proof is no name that was chosen for this device alone.
pub(crate) fn written(core: &Core, facts: &CaseFacts) -> Outcome<String> {
    in_form(core, facts)?.map_or_else(|| of(core, facts), Ok)
}

/// The name; words for nobody's where there is none anywhere.
pub(crate) fn of(core: &Core, facts: &CaseFacts) -> Outcome<String> {
    let present = core.present()?;
    if !present.name.is_empty() {
        return Ok(present.name.clone());
    }
    let written = in_form(core, facts)?;
    Ok(written.unwrap_or_else(|| present.shown_name(&core.texts)))
}

/// The name in the answers as they were last sent.
fn in_form(core: &Core, facts: &CaseFacts) -> Outcome<Option<String>> {
    let sent = core.present()?.store.submissions()?;
    let own = sent.into_iter().filter(|row| row.application == facts.case.id);
    let Some(newest) = own.max_by_key(|row| row.round) else {
        return Ok(None);
    };
    let sent: Option<Application> = serde_json::from_slice(&newest.document).ok();
    let key = kept_service(core, &facts.case.service_hash)
        .ok()
        .and_then(key_of_name);
    let name = sent.zip(key).and_then(|(mut sent, key)| sent.values.remove(&key));
    Ok(name.filter(|name| !name.trim().is_empty()))
}

fn key_of_name(service: Service) -> Option<String> {
    let form = service.form?;
    find(&form.nodes, &format!("/{}", form.root))
}

/// Repeats are left out: their rows are other people.
fn find(nodes: &[NodeDef], prefix: &str) -> Option<String> {
    nodes.iter().find_map(|node| {
        let key = format!("{prefix}/{}", node.name);
        match node.kind {
            _ if node.profile.as_deref() == Some(NAME) => Some(key),
            NodeKind::Group => find(&node.children, &key),
            _ => None,
        }
    })
}
