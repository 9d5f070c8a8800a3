//! New people: whoever owns the device, and those who are helped on it.

use form::unseen::without_turning;
use uuid::Uuid;
use vault::person::PersonId;

use crate::api::person::{PersonCreate, PersonView};
use crate::error::{Code, Outcome, code};
use crate::people::close::close;
use crate::people::enter::enter;
use crate::people::view::{self, present_view};
use crate::state::core::Core;
use crate::words::checks::NAME_LONGEST;

/// `person_create`.
pub(crate) fn person_create(core: &mut Core, request: PersonCreate) -> Outcome<PersonView> {
    let name = tidy_name(&request.name)?;
    let people = core.store()?.people()?;
    let has_self = people.iter().any(|row| row.is_self);
    if name.is_empty() && !request.is_self || request.is_self && has_self {
        return Err(code(Code::BadInput));
    }
    view::ask_about_name(&people, None, &name, request.same_name_ok == Some(true))?;
    create(core, &name, request.is_self)?;
    present_view(core)?.ok_or_else(|| code(Code::NoPerson))
}

/// A new person, present from now on.
pub(crate) fn create(core: &mut Core, name: &str, is_self: bool) -> Outcome<()> {
    let id = Uuid::parse_str(&core.host.new_id()).map_err(|error| core.incident(&error))?;
    close(core);
    let store = core.store()?.create_person(id, name, is_self, core.now())?;
    let row = view::row(core, &PersonId::from(id))?;
    enter(core, &row, store)
}

/// A name as it is kept: it turns nothing around where it is said, and it is refused rather than cut.
pub(crate) fn tidy_name(name: &str) -> Outcome<String> {
    let name = without_turning(name).trim().to_owned();
    if name.chars().count() > NAME_LONGEST {
        return Err(code(Code::NameLong));
    }
    Ok(name)
}
