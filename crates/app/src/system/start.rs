//! From nothing to the first screen: claim the folder, find the key, open the device file, read the catalog. Each way
//! this can stop has its stage and loses nothing.

use vault::device::DeviceStore;
use vault::home::Home;
use vault::keys::{self, DeviceKey, Start};
use vault::{Kind, VaultError};

use crate::api::system::{AppState, Counts, Nothing, Secret, Stage};
use crate::core::{Core, Device};
use crate::error::Outcome;
use crate::guides::{import, shelf};
use crate::ledger::{engine, waiting};
use crate::people;
use crate::reminders;
use crate::system::{settings, setup};
use crate::words::dates;

/// Before this day no version of this app existed: the clock is wrong.
const EARLIEST: jiff::civil::Date = jiff::civil::date(2026, 1, 1);
/// Nobody runs this app so long without a newer one.
const LATEST: jiff::civil::Date = jiff::civil::date(2060, 1, 1);

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
pub(crate) fn system_unlock(core: &mut Core, secret: Secret) -> Outcome<AppState> {
    if core.device.is_none() {
        let home = claimed(core)?;
        let key = keys::open_passphrase(&home, &secret.passphrase)?;
        open(core, &home, &key)?;
    }
    state(core)
}

/// `system_create_passphrase`.
pub(crate) fn system_create_passphrase(core: &mut Core, secret: Secret) -> Outcome<AppState> {
    if core.device.is_none() {
        let home = claimed(core)?;
        let key = keys::create_passphrase(&home, &secret.passphrase)?;
        open(core, &home, &key)?;
    }
    state(core)
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
    crate::drafts::place::left(core);
    people::keep::close(core);
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
    settings::load_look(core);
    Ok(home)
}

fn claimed(core: &mut Core) -> Outcome<Home> {
    Ok(claim(core)?)
}

fn open(core: &mut Core, home: &Home, key: &DeviceKey) -> Result<(), VaultError> {
    let (store, repairs) = DeviceStore::open(home, key, core.now())?;
    core.repairs.extend(repairs);
    settings::open(core, &store)?;
    core.device = Some(Device { store, sync: None });
    core.stage = if core.kept.set_up {
        Stage::Ready
    } else {
        Stage::FirstStart
    };
    import::load(core)?;
    import::take_beside(core);
    people::keep::return_to(core);
    core.resume = core.kept.on_screen.clone();
    engine::start(core);
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

/// What to show first.
pub(crate) fn state(core: &mut Core) -> Outcome<AppState> {
    if let Some(trouble) = &core.trouble {
        return Err(trouble.clone());
    }
    Ok(AppState {
        stage: core.stage,
        settings: settings::view(core),
        person: people::view::present_view(core)?,
        counts: counts(core)?,
        sync: waiting::read(core)?,
        catalog: shelf::status(core),
        repaired: repaired(core),
        clock_wrong: clock_wrong(core),
        resume_draft: core
            .resume
            .clone()
            .filter(|id| crate::drafts::list::exists(core, id)),
        reminder: reminders::read::home_line(core)?,
        setup: setup::view(core),
        practice: core.practice.is_some(),
    })
}

/// Dates cannot be trusted.
pub(crate) fn clock_wrong(core: &Core) -> bool {
    let today = core.host.now().date();
    today < EARLIEST || today > LATEST || engine::status(core).is_some_and(|s| s.clock_wrong)
}

fn counts(core: &Core) -> Outcome<Counts> {
    let cases = crate::ledger::read::counts(core)?;
    let (drafts, papers) = crate::drafts::list::counts(core)?;
    Ok(Counts {
        drafts,
        cases: cases.0,
        corrections: cases.1,
        papers,
        news: crate::news::unread(core)?,
    })
}

fn repaired(core: &Core) -> Option<String> {
    let zone = core.host.now().time_zone().clone();
    let line = |repair: &vault::Repair| match repair.restored_from {
        Some(at) => core.texts.say_with(
            "repaired",
            &[("date", &dates::moment(&core.texts, &at.to_zoned(zone.clone())))],
        ),
        None => core.texts.say("repaired-lost"),
    };
    let lines: Vec<String> = core.repairs.iter().map(line).collect();
    Some(lines.join("\n")).filter(|text| !text.is_empty())
}
