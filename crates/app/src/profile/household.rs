//! The household as forms named it: whoever was named as family is remembered in this person's own file and offered
//! in the next form. A form that is sent, or harvested while it is open, says it anew.

use std::collections::BTreeSet;

use form::people::{self, Person};
use jiff::Timestamp;
use vault::person::RelativeRow;

use crate::api::person::ProfileField;
use crate::error::Outcome;
use crate::profile::{forget, sources};
use crate::questions::known_people::named;
use crate::questions::roles::{NAME, NUMBER};
use crate::state::core::Core;
use crate::state::draft::{KnownPerson, OpenDraft, REMEMBERED};
use crate::texts::key;
use crate::words::{dates, numbers};

/// Everybody remembered, last named first.
pub(crate) fn known(core: &Core) -> Vec<KnownPerson> {
    let Some(present) = &core.present else {
        return Vec::new();
    };
    let zone = core.host.now().time_zone().clone();
    let rows = present.store.relatives().unwrap_or_default();
    let person = |row: RelativeRow| {
        let date = dates::day(&core.texts, row.changed_at.to_zoned(zone.clone()).date());
        KnownPerson {
            from: format!("{REMEMBERED}{}", row.key),
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
        label: core.texts.say(key!("profile-label-household")),
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
    field.strip_prefix(REMEMBERED)
}

/// Whoever is called so has this number from now on, under whatever number they were remembered.
pub(crate) fn correct(core: &Core, name: &str, number: &str, title: &str) -> Outcome<()> {
    let store = &core.present()?.store;
    let rows = store.relatives()?.into_iter();
    for row in rows.filter(|row| !name.is_empty() && said(row, NAME) == name && said(row, NUMBER) != number) {
        let mut fields = row.fields.clone();
        fields.insert(NUMBER.to_owned(), number.to_owned());
        store.forget_relative(&row.key)?;
        store.keep_relative(number, &fields, title, core.now())?;
    }
    Ok(())
}

/// What the county did not accept is nobody's number any more.
pub(crate) fn forget_number(core: &Core, name: &str, number: &str) -> Outcome<()> {
    let store = &core.present()?.store;
    let rows = store.relatives()?.into_iter();
    for row in rows.filter(|row| said(row, NAME) == name && said(row, NUMBER) == number) {
        store.forget_relative(&row.key)?;
    }
    Ok(())
}

fn said<'a>(row: &'a RelativeRow, field: &str) -> &'a str {
    row.fields.get(field).map_or("", String::as_str)
}

/// Remembers who is named in this form. The applicant is known already; what the county did not accept is not said anew.
pub(crate) fn keep(core: &Core, draft: &OpenDraft, said: Timestamp) -> Outcome<()> {
    let session = &draft.asked.session;
    let believed = |person: &Person| {
        let key = person.number_key.as_deref().unwrap_or_default();
        !draft.rejected(key, &person.number)
    };
    let people = people::named(session);
    let doubted: BTreeSet<&str> = people
        .iter()
        .filter(|person| !believed(person) || people.iter().any(|other| person.doubles(other)))
        .map(|person| person.number.as_str())
        .collect();
    let known = named(&core.texts, session, |role| role.kept);
    let known: Vec<KnownPerson> = known.into_iter().map(|(_, person)| person).collect();
    for person in known.iter().filter(|person| !person.is_applicant) {
        // One of two people with one number is somebody else: each is remembered by name until it is mended.
        let number = Some(person.field(NUMBER)).filter(|number| !doubted.contains(number));
        let key = number
            .filter(|number| !number.is_empty())
            .unwrap_or(person.field(NAME));
        keep_one(core, person, key, &draft.title, said)?;
        forget_mended(core, person, &known, &draft.title)?;
    }
    Ok(())
}

fn keep_one(core: &Core, person: &KnownPerson, key: &str, title: &str, said: Timestamp) -> Outcome<()> {
    let store = &core.present()?.store;
    if key.is_empty() || forget::is_forgotten(store, &format!("{REMEMBERED}{key}"), said)? {
        return Ok(());
    }
    let before = store.relatives()?;
    let known = before.iter().find(|row| row.key == key);
    let mut fields = known.map(|row| row.fields.clone()).unwrap_or_default();
    fields.extend(person.fields.clone());
    if key != person.field(NUMBER) {
        fields.remove(NUMBER);
    }
    if known.is_none_or(|row| row.fields != fields) {
        store.keep_relative(key, &fields, title, core.now())?;
    }
    if key == person.field(NUMBER) {
        // Named before without a number: the same person.
        store.forget_relative(person.field(NAME))?;
    }
    Ok(())
}

/// A number that this form had for somebody before, and has for nobody of that name any more, was mended.
fn forget_mended(core: &Core, person: &KnownPerson, named: &[KnownPerson], title: &str) -> Outcome<()> {
    let store = &core.present()?.store;
    let number = person.field(NUMBER);
    let still = |row: &RelativeRow| {
        let mut same = named.iter().filter(|other| other.field(NAME) == said(row, NAME));
        same.any(|other| other.field(NUMBER) == said(row, NUMBER))
    };
    let rows = store.relatives()?.into_iter().filter(|row| {
        let other_number = !number.is_empty() && !said(row, NUMBER).is_empty() && said(row, NUMBER) != number;
        row.source == title && said(row, NAME) == person.field(NAME) && other_number && !still(row)
    });
    for row in rows {
        store.forget_relative(&row.key)?;
    }
    Ok(())
}
