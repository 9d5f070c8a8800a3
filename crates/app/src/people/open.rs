//! Opening a person's file, and coming back to the person who was present.

use vault::device::Unlocked;
use vault::person::PersonId;

use crate::api::person::{PersonOpen, PersonView};
use crate::error::{Code, Outcome, code};
use crate::people::close::close;
use crate::people::create::create;
use crate::people::enter::enter;
use crate::people::longer_pin;
use crate::people::view::{self, present_view};
use crate::state::core::Core;
use crate::state::phases::Step;

/// `person_open`.
pub(crate) fn person_open(core: &mut Core, request: PersonOpen) -> Outcome<Step<PersonView>> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code(Code::UnknownPerson))?;
    view::row(core, &id)?;
    if is_present(core, &id) {
        return shown(core).map(Step::Done);
    }
    close(core);
    let (device, now) = (core.store()?.clone(), core.now());
    Ok(Step::later(
        move || Ok(device.unlock(&id, request.pin.as_deref(), now)?),
        move |core, unlocked| with_key(core, &id, &unlocked).map(Step::Done),
    ))
}

/// Whoever is present by now is closed first; somebody who was deleted meanwhile is not opened.
fn with_key(core: &mut Core, id: &PersonId, unlocked: &Unlocked) -> Outcome<PersonView> {
    let row = view::row(core, id)?;
    if !is_present(core, id) {
        close(core);
        let (store, repairs) = core.store()?.open_with(unlocked, core.now())?;
        core.repairs.extend(repairs);
        enter(core, &row, store)?;
        longer_pin::look(core, unlocked.is_by_weak_pin())?;
    }
    shown(core)
}

fn is_present(core: &Core, id: &PersonId) -> bool {
    core.present.as_ref().is_some_and(|present| present.id == *id)
}

fn shown(core: &Core) -> Outcome<PersonView> {
    present_view(core)?.ok_or_else(|| code(Code::NoPerson))
}

/// The owner of the device, made when there is none yet. One with a PIN stays closed.
pub(crate) fn open_self(core: &mut Core, name: &str) -> Outcome<()> {
    let own = core.store()?.people()?.into_iter().find(|row| row.is_self);
    match own {
        None => create(core, name, true),
        Some(row) if row.has_pin => Ok(()),
        Some(row) => {
            let (store, repairs) = core.store()?.open_person(&row.id, None, core.now())?;
            core.repairs.extend(repairs);
            enter(core, &row, store)
        }
    }
}

/// At start: the person who was present comes back unless a PIN stands before.
pub(crate) fn return_to(core: &mut Core) {
    let Some(id) = core.kept.present.as_deref().and_then(PersonId::parse) else {
        return;
    };
    let Ok(row) = view::row(core, &id) else { return };
    if row.has_pin {
        return;
    }
    let opened = core
        .store()
        .and_then(|store| Ok(store.open_person(&id, None, core.now())?));
    match opened {
        Ok((store, repairs)) => {
            core.repairs.extend(repairs);
            if let Err(error) = enter(core, &row, store) {
                tracing::warn!(code = error.code.word(), "returning to a person");
            }
        }
        Err(error) => tracing::warn!(code = error.code.word(), "opening a person's file"),
    }
}
