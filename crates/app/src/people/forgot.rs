//! A forgotten PIN: what it keeps stays closed for good, and after a day the file may be deleted without it.

use vault::person::PersonId;

use crate::api::person::{self, PersonList};
use crate::error::{Code, Outcome, code};
use crate::people::view;
use crate::state::core::Core;

/// `person_forgot_pin`.
pub(crate) fn person_forgot_pin(core: &mut Core, request: person::PersonId) -> Outcome<PersonList> {
    let id = PersonId::parse(&request.person).ok_or_else(|| code(Code::UnknownPerson))?;
    if view::row(core, &id)?.has_pin {
        core.store()?.say_forgot(&id, core.now())?;
    }
    view::list(core)
}
