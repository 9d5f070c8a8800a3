//! The PIN before a person's file.

use vault::device::NewPin;
use vault::person::PersonId;

use crate::api::person::{PersonView, PinChange};
use crate::error::{Code, Outcome, code};
use crate::people::view::present_view;
use crate::state::core::Core;
use crate::state::phases::Step;

/// `person_set_pin`.
pub(crate) fn person_set_pin(core: &mut Core, change: PinChange) -> Outcome<Step<PersonView>> {
    core.not_in_practice()?;
    if change
        .new
        .as_deref()
        .is_some_and(|pin| stands_in_own_number(core, pin))
    {
        return Err(code(Code::WeakSecret));
    }
    let (id, device, now) = (core.present()?.id, core.store()?.clone(), core.now());
    Ok(Step::later(
        move || Ok(device.prepare_pin(&id, change.old.as_deref(), change.new.as_deref(), now)?),
        move |core, pin| commit(core, &id, &pin).map(Step::Done),
    ))
}

/// Whoever holds the card guesses it first: the birthday and every other part of the own number.
fn stands_in_own_number(core: &Core, pin: &str) -> bool {
    let profile = core
        .present()
        .map(|present| present.store.profile().unwrap_or_default());
    let known = profile.unwrap_or_default().into_iter();
    let mut numbers = known.filter(|row| row.field == "person.id_number" || row.field == "person.birth");
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    !pin.is_empty() && numbers.any(|row| digits(&row.value).contains(pin))
}

/// Only for the person who asked for it and is still here.
fn commit(core: &mut Core, id: &PersonId, pin: &NewPin) -> Outcome<PersonView> {
    let present = core.present_mut()?;
    if present.id != *id {
        return Err(code(Code::NoPerson));
    }
    core.store()?.keep_pin(pin)?;
    core.present_mut()?.ask_longer_pin = false;
    present_view(core)?.ok_or_else(|| code(Code::NoPerson))
}
