//! The PIN before a person's file.

use crate::api::person::{PersonView, PinChange};
use crate::error::{Outcome, code};
use crate::people::view::present_view;
use crate::state::core::Core;

/// `person_set_pin`.
pub(crate) fn person_set_pin(core: &mut Core, change: PinChange) -> Outcome<PersonView> {
    core.not_in_practice()?;
    let id = core.present()?.id;
    core.store()?
        .set_pin(&id, change.old.as_deref(), change.new.as_deref(), core.now())?;
    present_view(core)?.ok_or_else(|| code("no-person"))
}
