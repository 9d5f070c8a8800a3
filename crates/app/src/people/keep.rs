//! Creating people, switching between them, locking, PINs, deleting.

use uuid::Uuid;
use vault::device::PersonRow;
use vault::person::{PersonId, PersonStore};

use crate::api::outcome::AppEvent;
use crate::api::person::{
    PersonCreate, PersonId as PersonRef, PersonList, PersonOpen, PersonView, PinChange,
};
use crate::api::system::Nothing;
use crate::core::Core;
use crate::error::{Outcome, code};
use crate::mandates;
use crate::people::Present;
use crate::system::settings::keep;

/// Longest name to be called by.
const NAME_LONGEST: usize = 40;

/// `person_list`.
pub(crate) fn person_list(core: &mut Core, _: Nothing) -> Outcome<PersonList> {
    list(core)
}

/// `person_create`.
pub(crate) fn person_create(core: &mut Core, request: PersonCreate) -> Outcome<PersonView> {
    let name: String = request.name.trim().chars().take(NAME_LONGEST).collect();
    let has_self = core.store()?.people()?.iter().any(|row| row.is_self);
    if name.is_empty() && !request.is_self || request.is_self && has_self {
        return Err(code("bad-input"));
    }
    create(core, &name, request.is_self)?;
    present_view(core)?.ok_or_else(|| code("no-person"))
}

/// `person_open`.
pub(crate) fn person_open(core: &mut Core, request: PersonOpen) -> Outcome<PersonView> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code("unknown-person"))?;
    let row = row(core, &id)?;
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

/// `person_lock`.
pub(crate) fn person_lock(core: &mut Core, _: Nothing) -> Outcome<PersonList> {
    close(core);
    core.host.emit(AppEvent::Locked);
    list(core)
}

/// `person_delete`.
pub(crate) fn person_delete(core: &mut Core, request: PersonRef) -> Outcome<PersonList> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code("unknown-person"))?;
    row(core, &id)?;
    if core.present.as_ref().is_some_and(|present| present.id == id) {
        close(core);
    }
    core.store()?.delete_person(&id)?;
    if core.kept.present.as_deref() == Some(request.person.as_str()) {
        let kept = crate::system::settings::Kept {
            present: None,
            on_screen: None,
            ..core.kept.clone()
        };
        keep(core, kept)?;
    }
    list(core)
}

/// `person_set_pin`.
pub(crate) fn person_set_pin(core: &mut Core, change: PinChange) -> Outcome<PersonView> {
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
    let row = row(core, &PersonId::from(id))?;
    enter(core, &row, store)
}

/// At start: the person who was present comes back unless a PIN stands before.
pub(crate) fn return_to(core: &mut Core) {
    let Some(id) = core.kept.present.as_deref().and_then(PersonId::parse) else {
        return;
    };
    let Ok(row) = row(core, &id) else { return };
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

/// The present person as the interface sees her.
pub(crate) fn present_view(core: &Core) -> Outcome<Option<PersonView>> {
    let Some(present) = &core.present else {
        return Ok(None);
    };
    Ok(Some(view(core, &row(core, &present.id)?)?))
}

/// Closes the open file, if any.
pub(crate) fn close(core: &mut Core) {
    core.present = None;
    core.resume = None;
}

fn enter(core: &mut Core, row: &PersonRow, store: PersonStore) -> Outcome<()> {
    let now = core.now();
    let device = core.store()?.clone();
    vault::submit::reconcile(&store, &device, now)?;
    core.present = Some(Present {
        id: row.id,
        name: row.name.clone(),
        is_self: row.is_self,
        store,
        drafts: std::collections::BTreeMap::new(),
        active: now,
        looked: None,
    });
    let by = mandates::acting(core)?.map_or_else(String::new, |mandate| mandate.id);
    core.present()?.store.note_access("open", "", &by, now)?;
    let id = Some(row.id.to_string());
    if core.kept.present != id {
        let kept = crate::system::settings::Kept {
            present: id,
            on_screen: None,
            ..core.kept.clone()
        };
        keep(core, kept)?;
    }
    Ok(())
}

fn list(core: &Core) -> Outcome<PersonList> {
    let people = core.store()?.people()?;
    Ok(PersonList {
        people: people.iter().map(|row| view(core, row)).collect::<Outcome<_>>()?,
    })
}

fn view(core: &Core, row: &PersonRow) -> Outcome<PersonView> {
    let present = core.present.as_ref().is_some_and(|present| present.id == row.id);
    let mandate = if present && !row.is_self {
        mandates::newest_view(core)?
    } else {
        None
    };
    Ok(PersonView {
        id: row.id.to_string(),
        name: row.name.clone(),
        is_self: row.is_self,
        has_pin: row.has_pin,
        locked: !present,
        present,
        mandate,
    })
}

fn row(core: &Core, id: &PersonId) -> Outcome<PersonRow> {
    core.store()?
        .people()?
        .into_iter()
        .find(|row| row.id == *id)
        .ok_or_else(|| code("unknown-person"))
}
