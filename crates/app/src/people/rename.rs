//! Calling a person by another name. The person's own file holds the name that counts, so it is opened for it; applications
//! that were sent and mandates that were signed keep the legal name they were made with.

use vault::device::Unlocked;
use vault::person::PersonId;

use crate::api::person::{PersonList, PersonRename};
use crate::error::{Code, Outcome, code};
use crate::people::{create::tidy_name, view};
use crate::state::core::Core;
use crate::state::phases::Step;

/// `person_rename`.
pub(crate) fn person_rename(core: &mut Core, request: PersonRename) -> Outcome<Step<PersonList>> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code(Code::UnknownPerson))?;
    let name = tidy_name(&request.name)?;
    if name.is_empty() {
        return Err(code(Code::NameBlank));
    }
    view::row(core, &id)?;
    let known = request.same_name_ok == Some(true);
    view::ask_about_name(&core.store()?.people()?, Some(&id), &name, known)?;
    let (device, now) = (core.store()?.clone(), core.now());
    if let Some(present) = core.present.as_mut().filter(|present| present.id == id) {
        device.rename_person(&present.store, &name)?;
        present.name = name;
        return view::list(core).map(Step::Done);
    }
    Ok(Step::later(
        move || Ok(device.unlock(&id, request.pin.as_deref(), now)?),
        move |core, unlocked| with_key(core, &id, &unlocked, name).map(Step::Done),
    ))
}

/// Nothing but the name is looked at, and the file is closed again before anything else happens.
fn with_key(core: &mut Core, id: &PersonId, unlocked: &Unlocked, name: String) -> Outcome<PersonList> {
    view::row(core, id)?;
    let device = core.store()?.clone();
    let now = core.now();
    match core.present.as_mut().filter(|present| present.id == *id) {
        Some(present) => {
            device.rename_person(&present.store, &name)?;
            present.name = name;
        }
        None => device.rename_person(&device.open_with(unlocked, now)?.0, &name)?,
    }
    view::list(core)
}
