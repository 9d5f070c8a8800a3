//! Two people of one application with one identity number: told on top of its page and at both numbers, so that whoever
//! decides asks which of them is wrong.

use std::collections::BTreeSet;

use form::Session;
use form::people::{self, Person};
use maud::{Markup, html};

use super::Desk;
use crate::texts::{args, key};

/// The questions whose number somebody else has too.
pub(super) fn keys(session: &Session) -> BTreeSet<String> {
    let people = people::named(session);
    let both = people
        .iter()
        .flat_map(|one| people.iter().filter(|other| one.doubles(other)));
    both.filter_map(|person| person.number_key.clone()).collect()
}

/// A sentence for each pair.
pub(super) fn notices(desk: &Desk, session: &Session) -> Markup {
    let people = people::named(session);
    let pairs = people::doubled(&people);
    html! { @for (one, other) in pairs { p.notice { (sentence(desk, one, other)) } } }
}

fn sentence(desk: &Desk, one: &Person, other: &Person) -> String {
    let unnamed = desk.say(key!("desk-unnamed"));
    let called = |person: &Person| {
        let name = Some(person.name.clone()).filter(|name| !name.is_empty());
        name.unwrap_or_else(|| unnamed.clone())
    };
    let (one_name, other_name) = (called(one), called(other));
    let args = args![
        one = one_name.as_str(),
        other = other_name.as_str(),
        number = one.number.as_str()
    ];
    desk.say_with(key!("desk-number-doubled"), args)
}
