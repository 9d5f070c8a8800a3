//! The household as forms named it: whoever was named as family is remembered in this person's own file and offered
//! in the next form. A form that is sent, or harvested while it is open, says it anew.

use form::Session;
use jiff::Timestamp;

use crate::api::person::ProfileField;
use crate::error::Outcome;
use crate::profile::{forget, sources};
use crate::questions::known_people::{NAME, NUMBER, named};
use crate::state::core::Core;
use crate::state::draft::KnownPerson;
use crate::words::{dates, numbers};

/// Names somebody remembered, before their key.
const FROM: &str = "household:";

/// Everybody remembered, last named first.
pub(crate) fn known(core: &Core) -> Vec<KnownPerson> {
    let Some(present) = &core.present else {
        return Vec::new();
    };
    let zone = core.host.now().time_zone().clone();
    let rows = present.store.relatives().unwrap_or_default();
    let person = |row: vault::person::RelativeRow| {
        let date = dates::day(&core.texts, row.changed_at.to_zoned(zone.clone()).date());
        KnownPerson {
            from: format!("{FROM}{}", row.key),
            source: sources::words(core, &row.source, &date),
            fields: row.fields,
            is_applicant: false,
        }
    };
    rows.into_iter().map(person).collect()
}

/// As lines of what is remembered; a number is masked where somebody may look over the shoulder.
pub(crate) fn lines(core: &Core) -> Vec<ProfileField> {
    let line = |person: KnownPerson| ProfileField {
        label: core.texts.say("profile-label-household"),
        value: [
            person.field(NAME).to_owned(),
            numbers::masked(person.field(NUMBER), 6, 4),
        ]
        .join(" "),
        source: person.source,
        used: Vec::new(),
        field: person.from,
    };
    known(core).into_iter().map(line).collect()
}

/// The key of somebody remembered, when a field names one.
pub(crate) fn key_of(field: &str) -> Option<&str> {
    field.strip_prefix(FROM)
}

/// Remembers who is named in this form. The applicant is known already.
pub(crate) fn keep(core: &Core, session: &Session, title: &str, said: Timestamp) -> Outcome<()> {
    let present = core.present()?;
    let people = named(&core.texts, session, |role| role.kept)
        .into_iter()
        .map(|(_, person)| person);
    let before = present.store.relatives()?;
    for person in people.filter(|person| !person.is_applicant) {
        let key = [NUMBER, NAME].map(|field| person.field(field));
        let Some(key) = key.into_iter().find(|key| !key.is_empty()) else {
            continue;
        };
        if forget::is_forgotten(&present.store, &format!("{FROM}{key}"), said)? {
            continue;
        }
        let known = before.iter().find(|row| row.key == key);
        let mut fields = known.map(|row| row.fields.clone()).unwrap_or_default();
        fields.extend(person.fields.clone());
        if known.is_none_or(|row| row.fields != fields) {
            present.store.keep_relative(key, &fields, title, core.now())?;
        }
        if !person.field(NUMBER).is_empty() {
            // Named before without a number: the same person.
            present.store.forget_relative(person.field(NAME))?;
        }
    }
    Ok(())
}
