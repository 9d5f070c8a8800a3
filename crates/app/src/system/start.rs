//! From nothing to the first screen: claim the folder, find the key, open the device file, read the catalog. Each way
//! this can stop has its stage and loses nothing.

use vault::device::DeviceStore;
use vault::home::Home;
use vault::keys::{self, DeviceKey, Start};
use vault::{Kind, VaultError};

use crate::api::system::{AppState, Nothing, Secret, Stage};
use crate::error::Outcome;
use crate::guides::import;
use crate::ledger::moved;
use crate::people;
use crate::state::core::{Core, Device};
use crate::state::phases::Step;
use crate::state::{deliver, place, store_settings};
use crate::system::state::state;

/// `system_read_state`: also tries again where the start was held up by something outside.
pub(crate) fn system_read_state(core: &mut Core, _: Nothing) -> Outcome<AppState> {
    if core.device.is_none() && matches!(core.stage, Stage::KeyringLocked | Stage::SecondInstance)
        || core.trouble.is_some()
    {
        begin(core);
    }
    state(core)
}

/// `system_unlock`.
pub(crate) fn system_unlock(core: &mut Core, secret: Secret) -> Outcome<Step<AppState>> {
    with_passphrase(core, move |home| keys::open_passphrase(home, &secret.passphrase))
}

/// `system_create_passphrase`.
pub(crate) fn system_create_passphrase(core: &mut Core, secret: Secret) -> Outcome<Step<AppState>> {
    with_passphrase(core, move |home| {
        keys::create_passphrase(home, &secret.passphrase)
    })
}

/// A passphrase takes its time to stretch.
fn with_passphrase(
    core: &mut Core,
    find: impl FnOnce(&Home) -> Result<DeviceKey, VaultError> + Send + 'static,
) -> Outcome<Step<AppState>> {
    if core.device.is_some() {
        return state(core).map(Step::Done);
    }
    let home = claimed(core)?;
    let claimed = home.clone();
    Ok(Step::later(
        move || Ok(find(&claimed)?),
        move |core, key| {
            if core.device.is_none() {
                open(core, &home, &key)?;
            }
            state(core).map(Step::Done)
        },
    ))
}

/// Goes as far as it can without the person.
pub(crate) fn begin(core: &mut Core) {
    core.trouble = None;
    if let Err(error) = try_begin(core) {
        match stage_of(&error) {
            Some(stage) => core.stage = stage,
            None => core.trouble = Some(core.vault_error(&error)),
        }
    }
}

/// The window closes: nothing is left to resume.
pub(crate) fn end(core: &mut Core) {
    core.host.stop_speaking();
    place::left(core);
    people::close::close(core);
    core.device = None;
    core.home = None;
}

fn try_begin(core: &mut Core) -> Result<(), VaultError> {
    let home = claim(core)?;
    let source = core.host.keyring();
    match keys::start(&home, source.as_ref())? {
        Start::Key(key) => open(core, &home, &key),
        Start::AskPassphrase => {
            core.stage = Stage::Unlock;
            Ok(())
        }
        Start::ChoosePassphrase => {
            core.stage = Stage::CreatePassphrase;
            Ok(())
        }
    }
}

fn claim(core: &mut Core) -> Result<Home, VaultError> {
    if let Some(home) = &core.home {
        return Ok(home.clone());
    }
    let home = Home::claim(&core.host.data_dir())?;
    core.home = Some(home.clone());
    store_settings::load_look(core);
    Ok(home)
}

fn claimed(core: &mut Core) -> Outcome<Home> {
    Ok(claim(core)?)
}

fn open(core: &mut Core, home: &Home, key: &DeviceKey) -> Result<(), VaultError> {
    let (store, repairs) = DeviceStore::open(home, key, core.now())?;
    core.repairs.extend(repairs);
    store_settings::open(core, &store)?;
    core.device = Some(Device { store, sync: None });
    core.stage = if core.kept.set_up {
        Stage::Ready
    } else {
        Stage::FirstStart
    };
    import::load(core)?;
    import::take_beside(core);
    people::open::return_to(core);
    core.resume = core.kept.on_screen.clone();
    deliver::start(core, moved::seen);
    Ok(())
}

/// Kinds that have a screen of their own.
fn stage_of(error: &VaultError) -> Option<Stage> {
    match error.kind {
        Kind::SecondInstance => Some(Stage::SecondInstance),
        Kind::KeyringLocked => Some(Stage::KeyringLocked),
        Kind::KeyMissing | Kind::WrongKey => Some(Stage::KeyMissing),
        Kind::TooNew => Some(Stage::TooNew),
        _ => None,
    }
}
