//! Deleting a person: whoever may not open a file may not destroy it either.

use vault::person::PersonId;

use crate::api::person::{PersonDelete, PersonList};
use crate::error::{Outcome, code};
use crate::people::close::close;
use crate::people::{enter, view};
use crate::state::core::Core;

/// `person_delete`.
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
        enter::nobody(core)?;
    }
    view::list(core)
}
