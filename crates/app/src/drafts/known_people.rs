//! People who are known already when a row asks about somebody: the applicant, those named in other rows of the same form,
//! and the household as earlier forms named it. Nobody is offered twice, nor in the repeat that has them already.

use std::collections::BTreeMap;

use form::Session;
use form::definition::{NodeDef, NodeKind};

use crate::drafts::keys;
use crate::drafts::view::Lens;

/// Meanings about somebody in a row begin with this; those about the applicant with [`SELF`].
pub(crate) const MEMBER: &str = "member.";
const SELF: &str = "person.";
/// What names somebody.
pub(crate) const NAME: &str = "name";
pub(crate) const NUMBER: &str = "id_number";
pub(crate) const RELATION: &str = "relation";
/// How choices say that somebody is the applicant.
const APPLICANT: [&str; 4] = ["head", "self", "户主", "本人"];

/// Somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Person {
    /// Names them in `draft_fill_row`.
    pub from: String,
    /// Where they are known from, in words.
    pub source: String,
    /// By meaning, without its beginning: `name`, `id_number`, …
    pub fields: BTreeMap<String, String>,
    pub is_applicant: bool,
}

impl Person {
    pub fn field(&self, meaning: &str) -> &str {
        self.fields.get(meaning).map_or("", String::as_str)
    }

    /// Numbers decide where both are known, else names.
    fn is(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.field(NUMBER), other.field(NUMBER));
        if mine.is_empty() || theirs.is_empty() {
            !self.field(NAME).is_empty() && self.field(NAME) == other.field(NAME)
        } else {
            mine == theirs
        }
    }

    /// What this person answers to a question, if the question takes it.
    pub fn answer(&self, def: &NodeDef, choices: Option<&[(String, String)]>) -> Option<String> {
        let meaning = def.profile.as_deref()?.strip_prefix(MEMBER)?;
        let value = match meaning {
            RELATION if self.is_applicant => APPLICANT
                .iter()
                .find(|word| choices.is_some_and(|list| list.iter().any(|(name, _)| name == *word)))
                .map(|word| (*word).to_owned()),
            _ => self
                .fields
                .get(meaning)
                .filter(|value| !value.is_empty())
                .cloned(),
        }?;
        let listed = choices.is_none_or(|list| list.iter().any(|(name, _)| *name == value));
        listed.then_some(value)
    }
}

/// Everybody who may be picked for a row, the applicant first.
pub(crate) fn for_row(lens: &Lens<'_>, session: &Session, row: &str) -> Vec<Person> {
    let repeat = keys::parent(row);
    known(lens, session, |key| keys::within(key, repeat))
}

/// Everybody named anywhere in the form, for questions outside of rows.
pub(crate) fn all(lens: &Lens<'_>, session: &Session) -> Vec<Person> {
    known(lens, session, |_| false)
}

/// Each once; nobody who stands in a row that counts as taken.
fn known(lens: &Lens<'_>, session: &Session, is_taken: impl Fn(&str) -> bool) -> Vec<Person> {
    let (taken, free): (Vec<_>, Vec<_>) = in_rows(lens, session)
        .into_iter()
        .partition(|(row, _)| is_taken(row));
    let named = free.into_iter().map(|(_, person)| person);
    let all = applicant(lens, session).into_iter().chain(named);
    let mut people: Vec<Person> = Vec::new();
    for person in all.chain(lens.household.iter().cloned()) {
        let there = taken.iter().map(|(_, other)| other).chain(&people);
        if !there.into_iter().any(|other| other.is(&person)) {
            people.push(person);
        }
    }
    people
}

/// The applicant, by what this form says, else by what is remembered.
fn applicant(lens: &Lens<'_>, session: &Session) -> Option<Person> {
    let mut fields: BTreeMap<String, String> = lens
        .known
        .iter()
        .filter_map(|(field, known)| Some((field.strip_prefix(SELF)?.to_owned(), known.value.clone())))
        .collect();
    for (meaning, value) in said(session, SELF, |key| !keys::in_row(key)) {
        fields.insert(meaning, value);
    }
    let named = fields.get(NAME).is_some_and(|name| !name.is_empty());
    named.then(|| Person {
        from: "applicant".to_owned(),
        source: lens.texts.say("offer-from-applicant"),
        fields,
        is_applicant: true,
    })
}

/// Everybody in rows, with the key of the row.
pub(crate) fn in_rows(lens: &Lens<'_>, session: &Session) -> Vec<(String, Person)> {
    let mut rows: BTreeMap<String, Person> = BTreeMap::new();
    let mut order = Vec::new();
    for state in session.nodes() {
        let Some(row) = keys::rows_above(&state.key).last().copied().map(str::to_owned) else {
            continue;
        };
        let meaning = session.def(&state.at).and_then(|def| def.profile.as_deref());
        let Some(meaning) = meaning.and_then(|meaning| meaning.strip_prefix(MEMBER)) else {
            continue;
        };
        if state.value.is_empty() || !state.relevant || state.violation.is_some() {
            continue;
        }
        let person = rows.entry(row.clone()).or_insert_with(|| {
            order.push(row.clone());
            Person {
                from: row.clone(),
                source: lens
                    .texts
                    .say_with("offer-from-row", &[("rows", &session.label(keys::parent(&row)))]),
                fields: BTreeMap::new(),
                is_applicant: false,
            }
        });
        person.is_applicant |= meaning == RELATION && APPLICANT.contains(&state.value.as_str());
        person.fields.insert(meaning.to_owned(), state.value);
    }
    let people = order.into_iter().filter_map(|row| rows.remove_entry(&row));
    people
        .filter(|(_, person)| !person.field(NAME).is_empty())
        .collect()
}

/// Answers with a meaning of this kind.
fn said(session: &Session, kind: &str, wanted: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let nodes = session.nodes().into_iter();
    nodes
        .filter(|state| {
            state.relevant && !state.value.is_empty() && state.violation.is_none() && wanted(&state.key)
        })
        .filter_map(|state| {
            let meaning = session.def(&state.at)?.profile.as_deref()?.strip_prefix(kind)?;
            Some((meaning.to_owned(), state.value))
        })
        .collect()
}

/// The question names somebody in a row.
pub(crate) fn names_somebody(def: &NodeDef) -> bool {
    let meaning = def
        .profile
        .as_deref()
        .and_then(|meaning| meaning.strip_prefix(MEMBER));
    def.kind == NodeKind::Text && matches!(meaning, Some(NAME | NUMBER))
}
