//! People as the interface lists them, and what tells two of one name apart.

use vault::device::PersonRow;
use vault::person::PersonId;

use crate::api::person::{PersonList, PersonView};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::mandates;
use crate::people::apart::{Apart, opened};
use crate::state::core::Core;
use crate::state::person::OpenPerson;
use crate::texts::key;
use crate::words::dates;

/// `person_list`.
pub(crate) fn person_list(core: &mut Core, _: Nothing) -> Outcome<PersonList> {
    list(core)
}

/// Everybody; nobody who is made up.
pub(crate) fn list(core: &Core) -> Outcome<PersonList> {
    let people = core.store()?.people()?;
    let apart = Apart::of(core, &people)?;
    Ok(PersonList {
        people: people
            .iter()
            .map(|row| view(core, row, &apart))
            .collect::<Outcome<_>>()?,
    })
}

/// The present person as the interface sees her.
pub(crate) fn present_view(core: &Core) -> Outcome<Option<PersonView>> {
    match core.present {
        Some(_) => present_among(core, &core.store()?.people()?),
        None => Ok(None),
    }
}

/// The same, of people who were read already.
pub(crate) fn present_among(core: &Core, people: &[PersonRow]) -> Outcome<Option<PersonView>> {
    let Some(present) = &core.present else {
        return Ok(None);
    };
    if core.practice.is_some() {
        return Ok(Some(made_up(core, present)));
    }
    let row = people.iter().find(|row| row.id == present.id);
    let row = row.ok_or_else(|| code(Code::UnknownPerson))?;
    view(core, row, &Apart::of(core, people)?).map(Some)
}

/// Refused as `same-name` until it is said that they are two.
pub(crate) fn ask_about_name(
    people: &[PersonRow],
    own: Option<&PersonId>,
    name: &str,
    known: bool,
) -> Outcome<()> {
    let taken = !known && others_called(people, own, name);
    if taken { Err(code(Code::SameName)) } else { Ok(()) }
}

/// Everybody else here by name, with the last digits of their numbers where these are kept and not behind a PIN.
pub(crate) fn others_here(core: &Core) -> Outcome<Vec<(String, String)>> {
    let own = core.present()?.id;
    let mut glances = core.store()?.glances()?;
    let people = core.store()?.people()?.into_iter();
    let others = people.filter(|row| row.id != own && !row.has_pin && !row.name.is_empty());
    let digits = others.map(|row| {
        let glance = glances.remove(&row.id).unwrap_or_default();
        (row.name, glance.last_digits)
    });
    Ok(digits.filter(|(_, digits)| !digits.is_empty()).collect())
}

/// One row of the device file.
pub(crate) fn row(core: &Core, id: &PersonId) -> Outcome<PersonRow> {
    core.store()?
        .people()?
        .into_iter()
        .find(|row| row.id == *id)
        .ok_or_else(|| code(Code::UnknownPerson))
}

/// Somebody else is called the same; people without a name are not.
fn others_called(people: &[PersonRow], own: Option<&PersonId>, name: &str) -> bool {
    let others = people.iter().filter(|row| Some(&row.id) != own);
    let mut others = others.filter(|row| !row.name.is_empty());
    others.any(|row| row.name == name)
}

fn view(core: &Core, row: &PersonRow, apart: &Apart) -> Outcome<PersonView> {
    let present = core.present.as_ref().is_some_and(|present| present.id == row.id);
    let mandate = if present && !row.is_self {
        mandates::newest_view(core)?
    } else {
        None
    };
    Ok(PersonView {
        id: row.id.to_string(),
        name: row.name.clone(),
        called: apart.called(core, row),
        is_self: row.is_self,
        has_pin: row.has_pin,
        ask_longer_pin: core
            .present
            .as_ref()
            .is_some_and(|open| present && open.ask_longer_pin),
        locked: !present,
        present,
        mandate,
        told: apart.told(core, row),
        note: apart.note(core, row),
        last_opened: opened(core, apart.seen(row).opened_at),
        free_at: row.free_at().map_or_else(String::new, |at| free_at(core, at)),
        free: row.is_free(core.now()),
    })
}

fn made_up(core: &Core, present: &OpenPerson) -> PersonView {
    PersonView {
        id: present.id.to_string(),
        name: present.name.clone(),
        called: present.shown_name(&core.texts),
        is_self: true,
        has_pin: false,
        ask_longer_pin: false,
        locked: false,
        present: true,
        mandate: None,
        told: present.shown_name(&core.texts),
        note: core.texts.say(key!("person-practice")),
        last_opened: String::new(),
        free_at: String::new(),
        free: true,
    }
}

/// 11月29日 09:12
fn free_at(core: &Core, at: jiff::Timestamp) -> String {
    let now = core.host.now();
    dates::recent(&core.texts, &at.to_zoned(now.time_zone().clone()), &now)
}
