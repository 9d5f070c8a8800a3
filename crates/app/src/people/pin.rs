//! The PIN before a person's file.

use vault::device::NewPin;
use vault::person::PersonId;

use crate::api::outcome::IpcError;
use crate::api::person::{PersonView, PinChange};
use crate::error::{Code, Outcome, code};
use crate::people::birthdays;
use crate::people::view::present_view;
use crate::state::core::Core;
use crate::state::phases::Step;

const NUMBER: &str = "person.id_number";

/// `person_set_pin`.
pub(crate) fn person_set_pin(core: &mut Core, change: PinChange) -> Outcome<Step<PersonView>> {
    core.not_in_practice()?;
    if let Some(pin) = change.new.as_deref() {
        refuse_guessed(core, pin)?;
    }
    let (id, device, now) = (core.present()?.id, core.store()?.clone(), core.now());
    Ok(Step::later(
        move || {
            device
                .prepare_pin(&id, change.old.as_deref(), change.new.as_deref(), now)
                .map_err(weak)
        },
        move |core, pin| commit(core, &id, &pin).map(Step::Done),
    ))
}

/// What is weak is a PIN here, and told as one.
fn weak(error: vault::VaultError) -> IpcError {
    match error.kind {
        vault::Kind::WeakSecret => code(Code::WeakPin),
        _ => error.into(),
    }
}

/// Whoever holds the card guesses it first: every part of the own number, and the birthdays of everybody in the file.
fn refuse_guessed(core: &Core, pin: &str) -> Outcome<()> {
    let present = core.present()?;
    let mut texts = Vec::new();
    for row in present.store.profile()? {
        if row.field == NUMBER && digits(&row.value).contains(pin) {
            return Err(code(Code::WeakPin));
        }
        texts.push(row.value);
    }
    let relatives = present.store.relatives()?.into_iter();
    texts.extend(relatives.flat_map(|relative| relative.fields.into_values()));
    texts.extend(present.store.mandates()?.into_iter().map(|mandate| mandate.body));
    for draft in present.store.all_drafts()? {
        texts.extend(present.store.answers(&draft.id)?.values.into_values());
    }
    if birthdays::is_one(pin, &texts) {
        return Err(code(Code::WeakPin));
    }
    Ok(())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
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
