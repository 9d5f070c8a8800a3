//! Answer once: what was said or photographed before is offered by meaning, with where it came from, and is never used
//! without a tap. Questions about somebody else, in a row or in a group, are offered people, never the applicant's answers.

use form::Session;
use form::contract::NodeState;
use form::definition::NodeDef;

use crate::api::draft::{Input, Offer};
use crate::drafts::roles::{self, place_of};
use crate::drafts::view::Lens;
use crate::drafts::{keys, known_people, show};

/// Questions outside of rows that ask for somebody's name.
const NAMES: [&str; 2] = ["bank.holder", CONTACT];
/// Whom to ask when the applicant cannot be reached.
const CONTACT: &str = "contact.name";

/// A remembered answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    pub value: String,
    /// Where it came from, in words.
    pub source: String,
}

/// What may be offered for a blank question, the likeliest first.
pub(crate) fn find(
    lens: &Lens<'_>,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
    readonly: bool,
) -> Vec<Offer> {
    if readonly || !state.relevant || !state.value.is_empty() {
        return Vec::new();
    }
    if keys::in_row(&state.key) || roles::of(def).is_some() {
        return somebody(lens, session, state, def, input);
    }
    let said = match input {
        Input::Photo | Input::File => paper(lens, def),
        _ => answer(lens, session, state, def, input),
    };
    let mut offers: Vec<Offer> = said.into_iter().collect();
    if asks_for_a_name(def) {
        let known = known_people::all(lens, session).into_iter();
        // Whoever cannot be reached is no help in being reached.
        let fits = known.filter(|person| def.profile.as_deref() != Some(CONTACT) || !person.is_applicant);
        let names = fits.map(|person| named(&person));
        offers.extend(names);
    }
    let mut seen = std::collections::BTreeSet::new();
    offers.retain(|offer| seen.insert(offer.value.clone()));
    offers
}

/// The question asks for a name and is in no row.
pub(crate) fn asks_for_a_name(def: &NodeDef) -> bool {
    def.profile.as_deref().is_some_and(|field| NAMES.contains(&field))
}

/// People for a place: all where nobody is named yet, else the one who is.
fn somebody(
    lens: &Lens<'_>,
    session: &Session,
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
    let fields = fields_of(session, place);
    let own = roles::of(def).map(|(_, meaning)| meaning);
    let typed = fields
        .iter()
        .find(|(meaning, value, _)| meaning == known_people::NAME && !value.is_empty());
    let known = known_people::for_place(lens, session, place).into_iter();
    let fits =
        known.filter(|person| typed.is_none_or(|(_, name, _)| person.field(known_people::NAME) == name));
    fits.filter_map(|person| {
        let value = person.answer(def, state.choices.as_deref())?;
        let others = fields.iter().filter(|(meaning, value, _)| {
            own != Some(meaning.as_str()) && value.is_empty() && !person.field(meaning).is_empty()
        });
        Some(Offer {
            shown: shown_person(lens, session, state, def, input, &person, &value),
            source: person.source.clone(),
            also: others.map(|(.., label)| label.clone()).collect(),
            from: Some(person.from),
            value,
        })
    })
    .collect()
}

/// A number alone says nothing to an elder: the name stands before it.
fn shown_person(
    lens: &Lens<'_>,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
    person: &known_people::Person,
    value: &str,
) -> String {
    let shown = show::shown(lens, session, &state.at, def, input, value);
    let name = person.field(known_people::NAME);
    if name == value {
        return shown;
    }
    lens.texts
        .say_with("offer-person", &[("name", name), ("value", &shown)])
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

fn named(person: &known_people::Person) -> Offer {
    Offer {
        value: person.field(known_people::NAME).to_owned(),
        shown: person.field(known_people::NAME).to_owned(),
        source: person.source.clone(),
        from: None,
        also: Vec::new(),
    }
}

fn answer(
    lens: &Lens<'_>,
    session: &Session,
    state: &NodeState,
    def: &NodeDef,
    input: Input,
) -> Option<Offer> {
    let known = lens.known.get(def.profile.as_ref()?)?;
    let listed = state.choices.as_ref().is_none_or(|list| {
        known
            .value
            .split_whitespace()
            .all(|one| list.iter().any(|(name, _)| name == one))
    });
    listed.then(|| Offer {
        value: known.value.clone(),
        shown: show::shown(lens, session, &state.at, def, input, &known.value),
        source: known.source.clone(),
        from: None,
        also: Vec::new(),
    })
}

fn paper(lens: &Lens<'_>, def: &NodeDef) -> Option<Offer> {
    let kind = lens.kinds.get(def.material.as_ref()?)?;
    let paper = lens
        .papers
        .iter()
        .find(|paper| paper.kind == *kind && !paper.expired)?;
    Some(Offer {
        value: paper.id.clone(),
        shown: paper.name.clone(),
        source: lens
            .texts
            .say_with("offer-from-papers", &[("date", &paper.stored)]),
        from: None,
        also: Vec::new(),
    })
}
