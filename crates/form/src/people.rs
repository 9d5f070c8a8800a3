//! The people whom a filled-in form names, and whether two of them have one number. Who somebody is follows from where they
//! stand (a row, a group, the applicant) and what they are called, never from a number: numbers are what may be wrong.

use crate::Session;
use crate::contract::NodeState;
use crate::definition::NodeDef;
use crate::meaning::Meaning;
use crate::reference::{of_one_list, parent, rows_above};

/// Somebody who is named in one place of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Person {
    /// The row or the group that is about them; empty for the applicant.
    pub place: String,
    /// As the form says; may be blank.
    pub name: String,
    /// Likewise; may be one that its question refuses.
    pub number: String,
    /// The question that asks for the name, where there is one.
    pub name_key: Option<String>,
    /// The question that asks for the number, where there is one.
    pub number_key: Option<String>,
    /// The one who applies.
    pub is_applicant: bool,
    /// Whom the meanings of the questions are about: `person`, `member`, …
    about: String,
}

/// What says in a row that it is about the applicant.
pub const APPLICANT: [&str; 4] = ["head", "self", "户主", "本人"];
/// Meanings about these name nobody whom a form is about.
const NOBODY: [&str; 2] = ["contact", "bank"];
const SELF: &str = "person";

impl Person {
    /// The same person, named in two places. Two rows of one list are two people, whatever they are called.
    pub fn is(&self, other: &Person) -> bool {
        let rows_of_one_list = of_one_list(&self.place, &other.place);
        let both_apply = self.is_applicant && other.is_applicant;
        let called_the_same = !self.name.is_empty() && self.name == other.name;
        self.place == other.place && self.about == other.about
            || !rows_of_one_list && (both_apply || called_the_same)
    }

    /// Two people with one number, which cannot be. Of somebody whose name is not known yet nobody can say who they are,
    /// except in a list, where each row is another person.
    pub fn doubles(&self, other: &Person) -> bool {
        let rows_of_one_list = of_one_list(&self.place, &other.place);
        let known = !self.name.is_empty() && !other.name.is_empty();
        !self.number.is_empty()
            && self.number == other.number
            && (known || rows_of_one_list)
            && !self.is(other)
    }
}

/// Everybody named in what the form asks at the moment, in its order. What it works out by itself names nobody anew.
pub fn named(session: &Session) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for state in session.nodes().into_iter().filter(|state| state.relevant) {
        let Some(def) = session.def(&state.at).filter(|def| def.calculation.is_none()) else {
            continue;
        };
        let is = Meaning::of(def).filter(|meaning| matches!(meaning, Meaning::Name | Meaning::IdNumber));
        let (about, asks) = meaning_of(def);
        if NOBODY.contains(&about) || is.is_none() && asks != "relation" {
            continue;
        }
        let place = place_of(&state.key, about);
        let found = people
            .iter()
            .position(|person| person.place == place && person.about == about);
        let at = found.unwrap_or_else(|| {
            people.push(Person {
                is_applicant: place.is_empty(),
                about: about.to_owned(),
                place,
                ..Person::default()
            });
            people.len() - 1
        });
        if let Some(person) = people.get_mut(at) {
            note(person, is, state);
        }
    }
    people.retain(|person| person.name_key.is_some() || person.number_key.is_some());
    people
}

/// Pairs of people who have one number, each once.
pub fn doubled(people: &[Person]) -> Vec<(&Person, &Person)> {
    let pairs = people
        .iter()
        .enumerate()
        .flat_map(|(at, one)| people.iter().skip(at + 1).map(move |other| (one, other)));
    let mut found: Vec<(&Person, &Person)> = Vec::new();
    for (one, other) in pairs.filter(|(one, other)| one.doubles(other)) {
        // Somebody who is named in several places is told once.
        if !found
            .iter()
            .any(|(a, b)| a.is(one) && b.is(other) || a.is(other) && b.is(one))
        {
            found.push((one, other));
        }
    }
    found
}

fn note(person: &mut Person, is: Option<Meaning>, state: NodeState) {
    match is {
        Some(Meaning::Name) if person.name_key.is_none() => {
            (person.name, person.name_key) = (said(state.value), Some(state.key));
        }
        Some(Meaning::IdNumber) if person.number_key.is_none() => {
            (person.number, person.number_key) = (said(state.value), Some(state.key));
        }
        None => person.is_applicant |= APPLICANT.contains(&state.value.as_str()),
        _ => {}
    }
}

fn said(value: String) -> String {
    if value == crate::FORGOTTEN {
        String::new()
    } else {
        value
    }
}

/// Whom a question is about, and what it asks of them.
fn meaning_of(def: &NodeDef) -> (&str, &str) {
    let meaning = def.profile.as_deref().unwrap_or_default();
    meaning.split_once('.').unwrap_or(("", meaning))
}

/// The applicant is one person wherever a form asks; everybody else stands in a place.
fn place_of(key: &str, about: &str) -> String {
    match rows_above(key).last() {
        Some(row) => (*row).to_owned(),
        None if about == SELF => String::new(),
        None => parent(key).to_owned(),
    }
}
