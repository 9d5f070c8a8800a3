//! People who are known already when a form asks about somebody, in a row or in a group of questions: the applicant, those
//! named elsewhere in the same form, and the household as earlier forms named it. Nobody is offered twice, nor in the
//! repeat that has them already. Which questions are about whom is in [`roles`].

use std::collections::BTreeMap;

use form::Session;
use form::definition::{NodeDef, NodeKind};
use form::people::APPLICANT;

use crate::keys;
use crate::questions::record;
use crate::questions::roles::{self, NAME, NUMBER, RELATION, Role, SELF, place_of};
use crate::state::draft::{Around, Asked, KnownPerson};
use crate::texts::{Texts, args, key};

/// How choices say that somebody is married to the applicant.
const SPOUSE: [&str; 4] = ["spouse", "wife", "husband", "配偶"];
/// From this age on somebody is an adult.
const ADULT: i16 = 18;

/// The same person, known from two places. A number may be wrong, so it decides only where a name is missing, or between two
/// whom earlier forms named; and each row of a list is somebody else.
fn is_same(one: &KnownPerson, other: &KnownPerson) -> bool {
    if one.from == other.from || (one.is_applicant && other.is_applicant) {
        return true;
    }
    let (names, numbers) = (
        [one, other].map(|p| p.field(NAME)),
        [one, other].map(|p| p.field(NUMBER)),
    );
    let known = |both: &[&str; 2]| both.iter().all(|word| !word.is_empty());
    let same = |both: &[&str; 2]| known(both) && both[0] == both[1];
    let remembered_apart = one.is_remembered() && other.is_remembered() && known(&numbers) && !same(&numbers);
    if keys::of_one_list(&one.from, &other.from) {
        false
    } else if known(&names) {
        same(&names) && !remembered_apart
    } else {
        same(&numbers)
    }
}

/// What this person answers to a question, if the question takes it.
pub(crate) fn answer(
    person: &KnownPerson,
    def: &NodeDef,
    choices: Option<&[(String, String)]>,
) -> Option<String> {
    let (_, meaning) = roles::of(def)?;
    let value = match meaning {
        RELATION if person.is_applicant => says_applicant(choices).map(str::to_owned),
        _ => person
            .fields
            .get(meaning)
            .filter(|value| !value.is_empty())
            .cloned(),
    }?;
    let listed = choices.is_none_or(|list| list.iter().any(|(name, _)| *name == value));
    listed.then_some(value)
}

/// Everybody who may be picked for a row, or for a group that asks about somebody; the applicant first.
pub(crate) fn for_place(around: &Around<'_>, asked: &Asked, place: &str) -> Vec<KnownPerson> {
    let whole = if keys::is_row(place) {
        keys::parent(place)
    } else {
        place
    };
    let mut people = known(around, asked, |key| keys::within(key, whole));
    if !may_be_applicant(&asked.session, place) {
        people.retain(|person| !person.is_applicant);
    }
    if let Some(role) = role_of(&asked.session, place) {
        let others = named(around.texts, &asked.session, |other| role.excludes(other));
        let is_other = |person: &KnownPerson| others.iter().any(|(_, other)| is_same(other, person));
        people.retain(|person| role.may_be(person.field(NUMBER)) && !is_other(person));
    }
    people.retain(|person| record::is_of_place(&asked.session, place, person));
    people
}

/// What whoever is named in this place is to the applicant, or to the child.
fn role_of(session: &Session, place: &str) -> Option<&'static Role> {
    let nodes = session.nodes().into_iter();
    let mut inside = nodes.filter(|state| place_of(&state.key) == Some(place));
    inside.find_map(|state| roles::of(session.def(&state.at)?).map(|(role, _)| role))
}

/// The applicant is not somebody's guardian here, nor among those of whom the form says how they are related to the
/// applicant without a word for the applicant.
fn may_be_applicant(session: &Session, place: &str) -> bool {
    let nodes = session.nodes().into_iter();
    let mut inside = nodes.filter(|state| place_of(&state.key) == Some(place));
    inside.all(|state| match session.def(&state.at).and_then(roles::of) {
        Some((role, RELATION)) => role.applicant && says_applicant(state.choices.as_deref()).is_some(),
        Some((role, _)) => role.applicant,
        None => true,
    })
}

/// Everybody named anywhere in the form, for questions that ask for a name alone.
pub(crate) fn all(around: &Around<'_>, asked: &Asked) -> Vec<KnownPerson> {
    known(around, asked, |_| false)
}

/// Whom to ask when the applicant cannot be reached: the adults, the spouse first. Whose age is not known may be one.
pub(crate) fn contacts(around: &Around<'_>, asked: &Asked) -> Vec<KnownPerson> {
    let today = asked.session.today();
    let grown = |person: &KnownPerson| {
        let age = form::checks::id_number_age(person.field(NUMBER), today);
        age.is_none_or(|age| age >= ADULT)
    };
    let mut people = all(around, asked);
    people.retain(|person| !person.is_applicant && grown(person));
    people.sort_by_key(|person| !SPOUSE.contains(&person.field(RELATION)));
    people
}

/// Each once; nobody who stands in a row that counts as taken.
fn known(around: &Around<'_>, asked: &Asked, is_taken: impl Fn(&str) -> bool) -> Vec<KnownPerson> {
    let (taken, free): (Vec<_>, Vec<_>) =
        named(around.texts, &asked.session, |role| role.offered && role.kept)
            .into_iter()
            .partition(|(place, _)| is_taken(place));
    let others = free.into_iter().map(|(_, person)| person);
    let all = applicant(around, asked).into_iter().chain(others);
    let mut people: Vec<KnownPerson> = Vec::new();
    for person in all.chain(asked.household.iter().cloned()) {
        let there = taken.iter().map(|(_, other)| other).chain(&people);
        if !there.into_iter().any(|other| is_same(other, &person)) {
            people.push(person);
        }
    }
    people
}

/// The applicant, by what this form says, else by what is remembered: never half of one and half of somebody else.
fn applicant(around: &Around<'_>, asked: &Asked) -> Option<KnownPerson> {
    let remembered = asked.known.iter().filter(|_| !record::is_other_applicant(asked));
    let mut fields: BTreeMap<String, String> = remembered
        .filter_map(|(field, known)| Some((field.strip_prefix(SELF)?.to_owned(), known.value.clone())))
        .collect();
    for (meaning, value) in said(&asked.session, SELF, |key| !keys::in_row(key)) {
        fields.insert(meaning, value);
    }
    let named = fields.get(NAME).is_some_and(|name| !name.is_empty());
    named.then(|| KnownPerson {
        from: "applicant".to_owned(),
        source: around.texts.say(key!("offer-from-applicant")),
        fields,
        is_applicant: true,
    })
}

/// Everybody named in a row or a group, with its key.
pub(crate) fn named(
    texts: &Texts,
    session: &Session,
    wanted: impl Fn(&Role) -> bool,
) -> Vec<(String, KnownPerson)> {
    let mut places: BTreeMap<String, KnownPerson> = BTreeMap::new();
    let mut order = Vec::new();
    for state in session.nodes() {
        let about = session.def(&state.at).and_then(roles::of);
        let Some((_, meaning)) = about.filter(|(role, _)| wanted(role)) else {
            continue;
        };
        let Some(place) = place_of(&state.key).map(str::to_owned) else {
            continue;
        };
        if state.value.is_empty() || !state.relevant || state.violation.is_some() {
            continue;
        }
        let person = places.entry(place.clone()).or_insert_with(|| {
            order.push(place.clone());
            KnownPerson {
                from: place.clone(),
                source: texts.say_with(key!("offer-from-row"), args![rows = &heading(session, &place)]),
                fields: BTreeMap::new(),
                is_applicant: false,
            }
        });
        person.is_applicant |= meaning == RELATION && APPLICANT.contains(&state.value.as_str());
        person.fields.insert(meaning.to_owned(), state.value);
    }
    let people = order.into_iter().filter_map(|place| places.remove_entry(&place));
    people
        .filter(|(_, person)| !person.field(NAME).is_empty())
        .collect()
}

/// What the form calls the rows, or the group.
fn heading(session: &Session, place: &str) -> String {
    session.label(if keys::is_row(place) {
        keys::parent(place)
    } else {
        place
    })
}

/// The choice that says that somebody is the applicant.
fn says_applicant(choices: Option<&[(String, String)]>) -> Option<&'static str> {
    let listed = |word: &&str| choices.is_some_and(|list| list.iter().any(|(name, _)| name == word));
    APPLICANT.into_iter().find(listed)
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

/// The question names somebody, and people are offered for it.
pub(crate) fn names_somebody(def: &NodeDef) -> bool {
    let offered =
        roles::of(def).is_some_and(|(role, meaning)| role.offered && matches!(meaning, NAME | NUMBER));
    offered && def.kind == NodeKind::Text
}
