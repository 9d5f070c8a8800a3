//! Locking: with a PIN or without, a restart does not open the file by itself again.

use crate::api::person::PersonList;
use crate::api::system::Nothing;
use crate::error::Outcome;
use crate::people::close::close;
use crate::people::{enter, view};
use crate::state::core::Core;
use crate::state::happening::Happening;

/// `person_lock`.
pub(crate) fn person_lock(core: &mut Core, _: Nothing) -> Outcome<PersonList> {
    let practised = core.practice.is_some();
    close(core);
    if !practised {
        enter::nobody(core)?;
    }
    core.happened.push(Happening::PersonClosed);
    view::list(core)
}
