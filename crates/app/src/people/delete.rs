//! Deleting a person: whoever may not open a file may not destroy it either.

use vault::person::PersonId;

use crate::api::person::{PersonDelete, PersonList};
use crate::error::{Code, Outcome, code};
use crate::ledger::waiting;
use crate::people::close::close_of;
use crate::people::{enter, view};
use crate::state::core::Core;
use crate::state::phases::Step;

/// `person_delete`.
pub(crate) fn person_delete(core: &mut Core, request: PersonDelete) -> Outcome<Step<PersonList>> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code(Code::UnknownPerson))?;
    if view::row(core, &id)?.is_free(core.now()) {
        return delete(core, id, request.unsent_ok).map(Step::Done);
    }
    let (device, now) = (core.store()?.clone(), core.now());
    Ok(Step::later(
        move || Ok(device.check_pin(&id, request.pin.as_deref(), now)?),
        move |core, ()| {
            view::row(core, &id)?;
            delete(core, id, request.unsent_ok).map(Step::Done)
        },
    ))
}

fn delete(core: &mut Core, id: PersonId, unsent_ok: Option<bool>) -> Outcome<PersonList> {
    waiting::nothing_unsent(core, Some(&id), unsent_ok)?;
    close_of(core, &id);
    core.store()?.delete_person(&id, core.now())?;
    if core.kept.present == Some(id.to_string()) {
        enter::nobody(core)?;
    }
    view::list(core)
}
