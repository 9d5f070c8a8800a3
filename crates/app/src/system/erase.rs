//! Everything on this device is destroyed: keys first, then files. What the county has, it keeps.

use vault::person::PersonId;

use crate::api::system::{AppState, EraseRequest};
use crate::error::{Code, Outcome, code};
use crate::ledger::waiting;
use crate::state::core::Core;
use crate::state::phases::Step;
use crate::state::settings::StoredSettings;
use crate::system::start::begin;
use crate::system::state::state;
use crate::texts::Texts;

/// `system_erase_everything`.
pub(crate) fn system_erase_everything(core: &mut Core, request: EraseRequest) -> Outcome<Step<AppState>> {
    if !request.confirm {
        return Err(code(Code::NotConfirmed));
    }
    let Some(owner) = whose_pin(core)? else {
        return erase(core, request.unsent_ok).map(Step::Done);
    };
    let pin = request.pin.filter(|pin| !pin.is_empty());
    let pin = pin.ok_or_else(|| code(Code::ErasePin))?;
    let (device, now) = (core.store()?.clone(), core.now());
    Ok(Step::later(
        move || Ok(device.check_pin(&owner, Some(&pin), now)?),
        move |core, ()| erase(core, request.unsent_ok).map(Step::Done),
    ))
}

/// Whoever may not open a file may not destroy it either: the owner of the device answers for everything on it, and where
/// the owner has no PIN, nobody else's closed file goes along. Before the device file is open nobody can be asked.
fn whose_pin(core: &Core) -> Outcome<Option<PersonId>> {
    let Ok(store) = core.store() else { return Ok(None) };
    let people = store.people()?;
    let closed: Vec<_> = people.iter().filter(|row| !row.is_free(core.now())).collect();
    match closed.iter().find(|row| row.is_self) {
        Some(owner) => Ok(Some(owner.id)),
        None if closed.is_empty() => Ok(None),
        None => Err(code(Code::EraseOthers).with("count", closed.len().to_string())),
    }
}

fn erase(core: &mut Core, unsent_ok: Option<bool>) -> Outcome<AppState> {
    waiting::nothing_unsent(core, None, unsent_ok)?;
    let home = core.home.clone().ok_or_else(|| code(Code::NotOpen))?;
    core.present = None;
    core.practice = None;
    core.device = None;
    core.catalog = None;
    if let Err(error) = core.host.keyring().forget() {
        // Without keyring the key lies in the header file, which goes with the rest.
        tracing::warn!(code = error.kind.code(), "keyring entry stays");
    }
    home.erase()?;
    let language = core.kept.language.clone();
    core.kept = StoredSettings {
        language,
        ..StoredSettings::default()
    };
    core.texts = Texts::on(&core.kept.language, core.host.device());
    core.repairs.clear();
    core.resume = None;
    begin(core);
    state(core)
}
