//! PINs of older versions had four digits. They go on opening what they close; whoever has one is asked once, after it was opened,
//! whether it should become longer.

use crate::api::person::PersonView;
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::people::view::present_view;
use crate::state::core::Core;

/// Kept in the person's own file: the question was answered.
const ASKED: &str = "pin.asked";

/// After opening by a PIN: whether the question is due.
pub(super) fn look(core: &mut Core, weak: bool) -> Outcome<()> {
    let present = core.present_mut()?;
    present.ask_longer_pin = weak && present.store.meta(ASKED)?.is_none();
    Ok(())
}

/// `person_keep_short_pin`: not now, and not again.
pub(crate) fn person_keep_short_pin(core: &mut Core, _: Nothing) -> Outcome<PersonView> {
    core.not_in_practice()?;
    let present = core.present_mut()?;
    present.store.set_meta(ASKED, "1")?;
    present.ask_longer_pin = false;
    present_view(core)?.ok_or_else(|| code(Code::NoPerson))
}
