//! Whose an identity number is, told at the question where it was written: the number of somebody else, the same one for two
//! people, or another one than that of the person whose file this is. A doubt and never a bar: whoever is right goes on.

use form::Session;
use form::contract::NodeState;
use form::definition::NodeDef;
use form::meaning::Meaning;

use crate::api::draft::FieldError;
use crate::keys;
use crate::questions::known_people::{NAME, NUMBER};
use crate::questions::roles::{self, place_of};
use crate::questions::wrong;
use crate::state::draft::{Around, Asked};
use crate::texts::Texts;
use crate::words::checks::last_digits;

/// Meaning of the applicant's own number.
const OWN: &str = "person.id_number";
const OWN_NAME: &str = "person.name";

/// The doubt about an answer, if there is one.
pub(crate) fn doubt(
    around: &Around<'_>,
    asked: &Asked,
    state: &NodeState,
    def: &NodeDef,
) -> Option<FieldError> {
    let (texts, session) = (around.texts, &asked.session);
    let is_number =
        Meaning::of(def) == Some(Meaning::IdNumber) && state.relevant && state.violation.is_none();
    if !is_number || state.value.is_empty() || state.value == form::FORGOTTEN {
        return None;
    }
    let name = name_beside(session, &state.key);
    let text = of_this_form(texts, session, state, &name)
        .or_else(|| of_the_file(texts, asked, def, &state.value))
        .or_else(|| of_the_household(texts, asked, &state.value, &name))
        .or_else(|| of_this_device(texts, asked, &state.value, &name))?;
    Some(wrong::warning(text))
}

/// Somebody else in this form has the same number.
fn of_this_form(texts: &Texts, session: &Session, state: &NodeState, name: &str) -> Option<String> {
    let nodes = session.nodes().into_iter();
    let mut same = nodes.filter(|other| {
        let number = session.def(&other.at).and_then(Meaning::of) == Some(Meaning::IdNumber);
        number && other.relevant && other.value == state.value && other.key != state.key
    });
    same.find_map(|other| {
        let theirs = name_beside(session, &other.key);
        let one_list = keys::in_row(&state.key) && repeat_of(&state.key) == repeat_of(&other.key);
        match (name.is_empty() || theirs.is_empty(), name == theirs) {
            (false, false) => Some(is_of(texts, &theirs)),
            // Whoever asks for one person twice may mean the same; a list of people has each of them once.
            _ if one_list => Some(texts.say("number-twice")),
            _ => None,
        }
    })
}

/// The applicant's number is another one than the mandate says, or than was said before.
fn of_the_file(texts: &Texts, asked: &Asked, def: &NodeDef, number: &str) -> Option<String> {
    if def.profile.as_deref() != Some(OWN) {
        return None;
    }
    let known = asked.known.get(OWN).map(|known| known.value.as_str());
    let (key, name, theirs) = match (&asked.whose.signed, known) {
        (Some((name, signed)), _) => ("number-not-of-mandate", name.as_str(), signed.as_str()),
        (None, Some(known)) => ("number-not-of-file", asked.whose.name.as_str(), known),
        (None, None) => return None,
    };
    let digits = last_digits(theirs);
    let args = [("name", name), ("digits", digits.as_str())];
    let nameless = name.is_empty() && key == "number-not-of-file";
    let key = if nameless { "number-not-as-before" } else { key };
    (theirs != number).then(|| texts.say_with(key, &args))
}

/// Somebody of the family has this number, or the person whose file this is.
fn of_the_household(texts: &Texts, asked: &Asked, number: &str, name: &str) -> Option<String> {
    let of_applicant = asked.known.get(OWN).is_some_and(|known| known.value == number);
    let applicant = asked.known.get(OWN_NAME).filter(|_| of_applicant);
    let applicant = applicant.map(|known| known.value.as_str());
    let family = asked
        .household
        .iter()
        .filter(|person| person.field(NUMBER) == number);
    let mut names = applicant
        .into_iter()
        .chain(family.map(|person| person.field(NAME)));
    let other = names.find(|other| !other.is_empty() && !name.is_empty() && *other != name)?;
    Some(is_of(texts, other))
}

/// Somebody else on this device has a number that ends so: as much as is kept of them here.
fn of_this_device(texts: &Texts, asked: &Asked, number: &str, name: &str) -> Option<String> {
    let digits = last_digits(number);
    let mut others = asked.whose.others.iter();
    let (other, _) = others.find(|(other, theirs)| *theirs == digits && other != name)?;
    let args = [("name", other.as_str()), ("digits", digits.as_str())];
    Some(texts.say_with("number-ends-like", &args))
}

fn is_of(texts: &Texts, name: &str) -> String {
    texts.say_with("number-is-of", &[("name", name)])
}

/// The name that stands beside a number: in the same row or group, of the same role.
fn name_beside(session: &Session, key: &str) -> String {
    let role = |state: &NodeState| {
        session
            .def(&state.at)
            .and_then(roles::of)
            .map(|(role, _)| role.prefix())
    };
    let Some(own) = session.node(key) else {
        return String::new();
    };
    let (whose, place) = (role(&own), place_of(key));
    let nodes = session.nodes().into_iter();
    let mut names = nodes.filter(|state| {
        let names = session.def(&state.at).and_then(Meaning::of) == Some(Meaning::Name);
        // The applicant is one person wherever the form asks; everybody else stands in a place.
        names
            && state.relevant
            && role(state) == whose
            && (whose.is_none() && !keys::in_row(&state.key) || place_of(&state.key) == place)
    });
    let named = if whose.is_none() {
        names.find(|state| {
            session
                .def(&state.at)
                .is_some_and(|def| def.profile.as_deref() == Some(OWN_NAME))
        })
    } else {
        names.next()
    };
    named.map_or_else(String::new, |state| state.value)
}

fn repeat_of(key: &str) -> Option<&str> {
    keys::rows_above(key).last().map(|row| keys::parent(row))
}
