//! Everything on this device is destroyed: keys first, then files. What the county has, it keeps.

use crate::api::system::{AppState, EraseRequest};
use crate::error::{Outcome, code};
use crate::ledger::waiting;
use crate::state::core::Core;
use crate::state::settings::StoredSettings;
use crate::system::start::begin;
use crate::system::state::state;
use crate::texts::Texts;

/// `system_erase_everything`.
pub(crate) fn system_erase_everything(core: &mut Core, request: EraseRequest) -> Outcome<AppState> {
    if !request.confirm {
        return Err(code("not-confirmed"));
    }
    waiting::nothing_unsent(core, None, request.unsent_ok)?;
    let home = core.home.clone().ok_or_else(|| code("not-open"))?;
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
