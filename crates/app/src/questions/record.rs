//! Which remembered answers belong together: all that is kept of one person, of one card, of whoever helps. What a form
//! names decides whose they are: a contact's phone is offered for that contact and for nobody else, and a new contact
//! does not inherit it.

use std::collections::BTreeMap;

use form::Session;

use crate::keys;
use crate::questions::roles::{self, NAME, NUMBER, SELF, place_of};
use crate::state::draft::{Asked, Known, KnownPerson};

/// Answers that are about one and the same, and which of them say who or what it is.
#[derive(Debug)]
struct Record {
    /// How the meanings begin.
    prefix: &'static str,
    /// Two that differ in one of these are not the same.
    identity: &'static [&'static str],
}

const RECORDS: [Record; 3] = [
    Record {
        prefix: "contact.",
        identity: &[NAME],
    },
    Record {
        prefix: "bank.",
        identity: &["account", "holder"],
    },
    Record {
        prefix: "helper.",
        identity: &[NAME, NUMBER],
    },
];

/// The person whose file it is: everything that belongs to nobody else.
const APPLICANT: Record = Record {
    prefix: SELF,
    identity: &[NAME, NUMBER],
};

/// The record that an answer of this meaning belongs to.
fn of(meaning: &str) -> &'static Record {
    let found = RECORDS.iter().find(|record| record.has(meaning));
    found.unwrap_or(&APPLICANT)
}

/// An answer of this meaning says whose all the others of its record are.
pub(crate) fn names(meaning: &str) -> bool {
    of(meaning).identity().any(|field| field == meaning)
}

/// Both are about the same person, or the same card.
pub(crate) fn are_of_one(meaning: &str, other: &str) -> bool {
    of(meaning).prefix == of(other).prefix
}

impl Record {
    /// It is the record of the person whose file it is.
    fn is_applicant(&self) -> bool {
        self.prefix == SELF
    }

    /// An answer of this meaning stands in it by its beginning.
    fn has(&self, meaning: &str) -> bool {
        meaning.starts_with(self.prefix)
    }

    /// The meanings that say who or what it is.
    fn identity(&self) -> impl Iterator<Item = String> + '_ {
        self.identity
            .iter()
            .map(|field| format!("{}{field}", self.prefix))
    }
}

/// What is remembered under this meaning, if it is of whom the form names. A name that is blank yet is filled from the same
/// record; one that stands there has to be the remembered one.
pub(crate) fn known<'a>(asked: &'a Asked, meaning: &str) -> Option<&'a Known> {
    let known = asked.known.get(meaning)?;
    let record = of(meaning);
    agrees(asked, record, record.identity().filter(|field| field != meaning)).then_some(known)
}

/// The form names the applicant as somebody else than who is remembered.
pub(crate) fn is_other_applicant(asked: &Asked) -> bool {
    !agrees(asked, &APPLICANT, APPLICANT.identity())
}

/// The first that the form says of these decides: a number may be what is being mended, so it counts where there is no
/// name. The file is the applicant's: what is not known of her contradicts nothing; of anybody else it would be a guess.
fn agrees(asked: &Asked, record: &Record, mut identity: impl Iterator<Item = String>) -> bool {
    let said = identity.find_map(|field| {
        let said = said(&asked.session, &field);
        Some((field, said)).filter(|(_, said)| !said.is_empty())
    });
    said.is_none_or(|(field, said)| match asked.known.get(&field) {
        Some(known) => known.value == said,
        None => record.is_applicant(),
    })
}

/// The answer of this meaning outside of rows; blank where there is none.
fn said(session: &Session, meaning: &str) -> String {
    let nodes = session.nodes().into_iter();
    let mut asked = nodes.filter(|state| state.relevant && !keys::in_row(&state.key));
    let found = asked.find(|state| {
        let def = session.def(&state.at);
        def.and_then(|def| def.profile.as_deref()) == Some(meaning)
    });
    found.map_or_else(String::new, |state| state.value)
}

/// What stands in this row or group already names this person, or nobody yet: nobody else fills what is blank in it.
pub(crate) fn is_of_place(session: &Session, place: &str, person: &KnownPerson) -> bool {
    let nodes = session.nodes().into_iter();
    let inside = nodes.filter(|state| place_of(&state.key) == Some(place) && state.relevant);
    let mut named = inside.filter_map(|state| Some((roles::of(session.def(&state.at)?)?.1, state.value)));
    named.all(|(meaning, value)| {
        let names = matches!(meaning, NAME | NUMBER) && !value.is_empty();
        let known = person.field(meaning);
        !names || known.is_empty() || known == value
    })
}

/// What was remembered of a contact, or a card, that these answers exchange for another: nothing of the one may be
/// taken for the other's.
pub(crate) fn outdated(known: &BTreeMap<String, String>, said: &[(String, String)]) -> Vec<String> {
    let replaced = RECORDS.iter().filter(|record| is_another(record, known, said));
    let fields = replaced.flat_map(|record| known.keys().filter(|field| record.has(field)));
    let again = |field: &&String| said.iter().any(|(other, _)| other == *field);
    fields.filter(|field| !again(field)).cloned().collect()
}

/// As in [`agrees`], the first that is said decides.
fn is_another(record: &Record, known: &BTreeMap<String, String>, said: &[(String, String)]) -> bool {
    let first = record
        .identity()
        .find_map(|field| value(said, &field).map(|value| (field, value)));
    let any = said.iter().any(|(field, _)| record.has(field));
    any && first.is_none_or(|(field, value)| known.get(&field) != Some(value))
}

/// The applicant of these answers is not the one whose file it is: another name, and not her number. A form about
/// somebody else teaches nothing about her.
pub(crate) fn is_stranger(known: &BTreeMap<String, String>, said: &[(String, String)]) -> bool {
    let differs = |field: &str| {
        let known = known.get(field);
        known.is_some() && known != value(said, field)
    };
    let [name, number] = [NAME, NUMBER].map(|field| format!("{SELF}{field}"));
    value(said, &name).is_some() && differs(&name) && differs(&number)
}

fn value<'a>(said: &'a [(String, String)], field: &str) -> Option<&'a String> {
    said.iter()
        .find(|(other, _)| other == field)
        .map(|(_, value)| value)
}
