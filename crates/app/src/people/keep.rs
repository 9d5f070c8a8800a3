//! Creating people, switching between them, locking, PINs, deleting.

use uuid::Uuid;
use vault::device::PersonRow;
use vault::person::{PersonId, PersonStore};

use crate::api::outcome::AppEvent;
use crate::api::person::{PersonCreate, PersonDelete, PersonList, PersonOpen, PersonView, PinChange};
use crate::api::system::Nothing;
use crate::core::Core;
use crate::error::{Outcome, code};
use crate::mandates;
use crate::people::view::{self, present_view};
use crate::people::{Present, glance};
use crate::system::settings::{Kept, keep};
use crate::words::checks::NAME_LONGEST;

/// `person_create`.
pub(crate) fn person_create(core: &mut Core, request: PersonCreate) -> Outcome<PersonView> {
    let name = tidy_name(&request.name);
    let people = core.store()?.people()?;
    let has_self = people.iter().any(|row| row.is_self);
    if name.is_empty() && !request.is_self || request.is_self && has_self {
        return Err(code("bad-input"));
    }
    view::ask_about_name(&people, None, &name, request.same_name_ok == Some(true))?;
    create(core, &name, request.is_self)?;
    present_view(core)?.ok_or_else(|| code("no-person"))
}

/// `person_open`.
pub(crate) fn person_open(core: &mut Core, request: PersonOpen) -> Outcome<PersonView> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code("unknown-person"))?;
    let row = view::row(core, &id)?;
    if core.present.as_ref().is_none_or(|present| present.id != id) {
        close(core);
        let (store, repairs) = core
            .store()?
            .open_person(&id, request.pin.as_deref(), core.now())?;
        core.repairs.extend(repairs);
        enter(core, &row, store)?;
    }
    present_view(core)?.ok_or_else(|| code("no-person"))
}

/// `person_lock`: with a PIN or without, a restart does not open the file by itself again.
pub(crate) fn person_lock(core: &mut Core, _: Nothing) -> Outcome<PersonList> {
    let practised = core.practice.is_some();
    close(core);
    if !practised {
        nobody_present(core)?;
    }
    core.host.emit(AppEvent::Locked);
    view::list(core)
}

/// `person_delete`: whoever may not open a file may not destroy it either.
pub(crate) fn person_delete(core: &mut Core, request: PersonDelete) -> Outcome<PersonList> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code("unknown-person"))?;
    if view::row(core, &id)?.has_pin {
        core.store()?.check_pin(&id, request.pin.as_deref(), core.now())?;
    }
    if core.present.as_ref().is_some_and(|present| present.id == id) {
        close(core);
    }
    core.store()?.delete_person(&id)?;
    if core.kept.present.as_deref() == Some(request.person.as_str()) {
        nobody_present(core)?;
    }
    view::list(core)
}

fn nobody_present(core: &mut Core) -> Outcome<()> {
    let kept = Kept {
        present: None,
        on_screen: None,
        ..core.kept.clone()
    };
    keep(core, kept)
}

/// `person_set_pin`.
pub(crate) fn person_set_pin(core: &mut Core, change: PinChange) -> Outcome<PersonView> {
    crate::practice::refuse(core)?;
    let id = core.present()?.id;
    core.store()?
        .set_pin(&id, change.old.as_deref(), change.new.as_deref(), core.now())?;
    present_view(core)?.ok_or_else(|| code("no-person"))
}

/// A new person, present from now on.
pub(crate) fn create(core: &mut Core, name: &str, is_self: bool) -> Outcome<()> {
    let id = Uuid::parse_str(&core.host.new_id()).map_err(|error| core.incident(&error))?;
    close(core);
    let store = core.store()?.create_person(id, name, is_self, core.now())?;
    let row = view::row(core, &PersonId::from(id))?;
    enter(core, &row, store)
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

/// A name as it is kept.
pub(crate) fn tidy_name(name: &str) -> String {
    name.trim().chars().take(NAME_LONGEST).collect()
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
                tracing::warn!(code = error.code, "returning to a person");
            }
        }
        Err(error) => tracing::warn!(code = error.code, "opening a person's file"),
    }
}

/// Closes the open file, if any. What was practised in goes for good.
pub(crate) fn close(core: &mut Core) {
    if core.practice.take().is_some() {
        core.present = None;
        core.resume = None;
        crate::practice::clear(core);
        return;
    }
    if core.present.is_some() {
        // Told in the list while the file is closed; what is not told today is told the next time.
        if let Err(error) = glance::keep(core) {
            tracing::warn!(code = error.code, "keeping a glance");
        }
    }
    core.present = None;
    core.resume = None;
}

/// The file is open: its person is present from now on.
pub(crate) fn enter(core: &mut Core, row: &PersonRow, store: PersonStore) -> Outcome<()> {
    let now = core.now();
    let device = core.store()?.clone();
    vault::submit::reconcile(&store, &device, now)?;
    let name = device.reconcile_name(&store)?.unwrap_or_else(|| row.name.clone());
    core.present = Some(Present {
        id: row.id,
        name,
        is_self: row.is_self,
        store,
        drafts: std::collections::BTreeMap::new(),
        active: now,
        looked: None,
    });
    let by = mandates::acting(core)?.map_or_else(String::new, |mandate| mandate.id);
    core.present()?.store.note_access("open", "", &by, now)?;
    if core.practice.is_some() {
        return Ok(());
    }
    glance::keep(core)?;
    let id = Some(row.id.to_string());
    if core.kept.present != id {
        let kept = Kept {
            present: id,
            on_screen: None,
            ..core.kept.clone()
        };
        keep(core, kept)?;
    }
    Ok(())
}
