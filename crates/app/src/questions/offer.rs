//! Answer once: what was said or photographed before is offered by meaning, with where it came from, and is never used
//! without a tap. Questions about somebody else, in a row or in a group, are offered people, never the applicant's answers.

use form::Session;
use form::contract::NodeState;
use form::definition::NodeDef;

use crate::api::draft::{Input, Offer};
use crate::keys;
use crate::questions::roles::{self, place_of};
use crate::questions::{answer_words, known_people, record};
use crate::state::draft::{Around, Asked, KnownPerson, OTHER_PAPER, PaperRef};
use crate::texts::{args, key};

/// Questions outside of rows that ask for somebody's name.
const NAMES: [&str; 2] = ["bank.holder", CONTACT];
/// Whom to ask when the applicant cannot be reached.
const CONTACT: &str = "contact.name";

/// What may be offered for a blank question, the likeliest first.
pub(crate) fn find(
    around: &Around<'_>,
    asked: &Asked,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
    readonly: bool,
) -> Vec<Offer> {
    if readonly || !state.relevant || !state.value.is_empty() {
        return Vec::new();
    }
    if keys::in_row(&state.key) || roles::of(def).is_some() {
        return somebody(around, asked, state, def, input);
    }
    let said = match input {
        Input::Photo | Input::File => paper(around, asked, def),
        _ => answer(around, asked, state, def, input),
    };
    let mut offers: Vec<Offer> = said.into_iter().collect();
    if asks_for_a_name(def) {
        let known = if def.profile.as_deref() == Some(CONTACT) {
            known_people::contacts(around, asked)
        } else {
            known_people::all(around, asked)
        };
        offers.extend(known.iter().map(named));
    }
    let mut seen = std::collections::BTreeSet::new();
    let rejected = |value: &str| {
        let reopened = asked.reopened.as_ref();
        reopened.is_some_and(|reopened| reopened.was_rejected(&state.key, value))
    };
    offers.retain(|offer| seen.insert(offer.value.clone()) && !rejected(&offer.value));
    offers
}

/// The question asks for a name and is in no row.
pub(crate) fn asks_for_a_name(def: &NodeDef) -> bool {
    def.profile.as_deref().is_some_and(|field| NAMES.contains(&field))
}

/// People for a place: all where nobody is named yet, else the one who is.
fn somebody(
    around: &Around<'_>,
    asked: &Asked,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
) -> Vec<Offer> {
    let Some(place) = place_of(&state.key) else {
        return Vec::new();
    };
    if !known_people::names_somebody(def) {
        return Vec::new();
    }
    let fields = fields_of(&asked.session, place);
    let own = roles::of(def).map(|(_, meaning)| meaning);
    let known = known_people::for_place(around, asked, place).into_iter();
    known
        .filter_map(|person| {
            let value = known_people::answer(&person, def, state.choices.as_deref())?;
            let others = fields.iter().filter(|(meaning, value, _)| {
                own != Some(meaning.as_str()) && value.is_empty() && !person.field(meaning).is_empty()
            });
            Some(Offer {
                shown: shown_person(around, asked, state, def, input, &person, &value),
                source: person.source.clone(),
                also: others.map(|(.., label)| label.clone()).collect(),
                from: Some(person.from),
                alone: false,
                value,
            })
        })
        .collect()
}

/// A number alone says nothing to an elder: the name stands before it.
fn shown_person(
    around: &Around<'_>,
    asked: &Asked,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
    person: &KnownPerson,
    value: &str,
) -> String {
    let shown = answer_words::shown(around, asked, &state.at, def, input, value);
    let name = person.field(roles::NAME);
    if name == value {
        return shown;
    }
    around
        .texts
        .say_with(key!("offer-person"), args![name = name, value = &shown])
}

/// Meaning, answer and words of the questions in a place.
fn fields_of(session: &Session, place: &str) -> Vec<(String, String, String)> {
    let nodes = session.nodes().into_iter();
    let inside = nodes.filter(|state| place_of(&state.key) == Some(place));
    inside
        .filter(|state| !state.readonly)
        .filter_map(|state| {
            let (_, meaning) = roles::of(session.def(&state.at)?)?;
            Some((meaning.to_owned(), state.value, session.label(&state.at)))
        })
        .collect()
}

fn named(person: &KnownPerson) -> Offer {
    Offer {
        value: person.field(roles::NAME).to_owned(),
        shown: person.field(roles::NAME).to_owned(),
        source: person.source.clone(),
        from: None,
        also: Vec::new(),
        alone: true,
    }
}

fn answer(
    around: &Around<'_>,
    asked: &Asked,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
) -> Option<Offer> {
    let known = record::known(asked, def.profile.as_ref()?)?;
    let listed = state.choices.as_ref().is_none_or(|list| {
        known
            .value
            .split_whitespace()
            .all(|one| list.iter().any(|(name, _)| name == one))
    });
    listed.then(|| Offer {
        value: known.value.clone(),
        shown: answer_words::shown(around, asked, &state.at, def, input, &known.value),
        source: known.source.clone(),
        from: None,
        also: Vec::new(),
        alone: false,
    })
}

/// Never a part of a paper where all of it fits, never one that answers another question here: the same card is not the
/// mother's and the father's; and never a picture that the county did not take.
fn paper(around: &Around<'_>, asked: &Asked, def: &NodeDef) -> Option<Offer> {
    let kind = asked.kinds.get(def.material.as_ref()?)?;
    if kind == OTHER_PAPER {
        return None;
    }
    let fits = |paper: &&PaperRef| {
        paper.kind == *kind
            && !paper.expired
            && !paper.refused
            && paper.pages().count() <= def.most_pages()
            && !is_answer(&asked.session, paper)
    };
    let mut whole = asked.papers.iter().filter(|paper| !paper.part);
    let paper = whole.find(fits).or_else(|| asked.papers.iter().find(fits))?;
    let pages: Vec<&str> = paper.pages().collect();
    Some(Offer {
        value: paper.id.clone(),
        shown: answer_words::pages(around, &asked.papers, &pages),
        source: paper.source.clone(),
        from: None,
        also: Vec::new(),
        // A picture says nothing of whose it is: looked at, and taken for one question at a time.
        alone: true,
    })
}

fn is_answer(session: &Session, paper: &PaperRef) -> bool {
    session.nodes().iter().any(|state| {
        let def = session.def(&state.at);
        let pages = def.map_or_else(Vec::new, |def| def.papers(&state.value));
        paper.pages().any(|page| pages.contains(&page))
    })
}
