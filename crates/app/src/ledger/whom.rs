//! For whom an application is, in words: as the person is called here, else as the form says.

use protocol::application::Application;

use crate::error::Outcome;
use crate::ledger::facts::CaseFacts;
use crate::people::apart;
use crate::people::matters::{Matters, key_of_name};
use crate::state::core::Core;
use crate::state::services::kept_service;

/// The name as the form has it: what stands on a proof is no name that was chosen for this device alone.
pub(crate) fn written(core: &Core, facts: &CaseFacts) -> Outcome<String> {
    in_form(core, facts)?.map_or_else(|| Ok(core.present()?.shown_name(&core.texts)), Ok)
}

/// The name, with what tells them apart where somebody else is called the same; the form's where the file has forms of several;
/// words for nobody's where there is none anywhere.
pub(crate) fn of(core: &Core, facts: &CaseFacts) -> Outcome<String> {
    let present = core.present()?;
    let written = in_form(core, facts)?;
    if present.name.is_empty() || Matters::of(core)?.are_several() {
        return written.map_or_else(|| apart::present(core), Ok);
    }
    apart::present(core)
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
