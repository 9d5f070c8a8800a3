//! Whose an identity number is, told at the question where it was written: the same one for two people, another one than
//! the same person has elsewhere in this form, than the mandate says, than was said before. A doubt and never a bar: whoever
//! is right goes on. Who is wrong of two is nobody's guess: both are named, and both places.

use form::contract::NodeState;
use form::definition::NodeDef;
use form::meaning::Meaning;
use form::people::{self, Person};

use crate::api::draft::{FieldError, OtherAnswer};
use crate::keys;
use crate::questions::opened::is_open;
use crate::questions::roles::{NAME, NUMBER};
use crate::questions::wrong;
use crate::state::draft::{Around, Asked};
use crate::texts::{Texts, args, key};
use crate::words::checks::last_digits;

/// Meaning of the applicant's own number.
pub(crate) const OWN: &str = "person.id_number";

/// The doubt about an answer, if there is one.
pub(crate) fn doubt(
    around: &Around<'_>,
    asked: &Asked,
    state: &NodeState,
    def: &NodeDef,
) -> Option<FieldError> {
    let texts = around.texts;
    let is_number =
        Meaning::of(def) == Some(Meaning::IdNumber) && state.relevant && state.violation.is_none();
    if !is_number || state.value.is_empty() || state.value == form::FORGOTTEN {
        return None;
    }
    let people = people::named(&asked.session);
    let own = people
        .iter()
        .find(|person| person.number_key.as_ref() == Some(&state.key))?;
    of_two(texts, asked, own, &people)
        .or_else(|| elsewhere(texts, asked, own, &people))
        .or_else(|| of_the_file(texts, asked, own, def))
        .or_else(|| of_the_household(texts, asked, own))
        .or_else(|| of_this_device(texts, asked, own).map(wrong::warning))
}

/// The same person's numbers in this form that differ from this one.
pub(crate) fn copies<'a>(own: &'a Person, people: &'a [Person]) -> impl Iterator<Item = &'a Person> {
    people.iter().filter(|other| {
        let another = !other.number.is_empty() && other.number != own.number;
        another && other.number_key != own.number_key && own.is(other)
    })
}

/// Somebody else in this form has the same number.
fn of_two(texts: &Texts, asked: &Asked, own: &Person, people: &[Person]) -> Option<FieldError> {
    let other = people.iter().find(|other| own.doubles(other))?;
    if own.name.is_empty() || other.name.is_empty() {
        let label = texts.say(key!("number-go-there"));
        return Some(leading(asked, texts.say(key!("number-twice")), label, other));
    }
    let (here, there) = (heading(asked, own), heading(asked, other));
    let args = args![
        one = own.name.as_str(),
        other = other.name.as_str(),
        here = here.as_str(),
        there = there.as_str()
    ];
    let key = if here == there {
        key!("number-of-two-here" of one, other, here, there)
    } else {
        key!("number-of-two" of one, other, here, there)
    };
    let label = texts.say_with(key!("number-go-other"), args![name = &other.name]);
    Some(leading(asked, texts.say_with(key, args), label, other))
}

/// The same person has another number elsewhere in this form: all of them can be made this one.
fn elsewhere(texts: &Texts, asked: &Asked, own: &Person, people: &[Person]) -> Option<FieldError> {
    let other = copies(own, people).next()?;
    let name = Some(&own.name)
        .filter(|name| !name.is_empty())
        .unwrap_or(&other.name);
    let (there, digits) = (heading(asked, other), last_digits(&other.number));
    let args = args![
        name = name.as_str(),
        there = there.as_str(),
        digits = digits.as_str()
    ];
    let label = texts.say_with(key!("number-go-other"), args![name = name]);
    let together = texts.say_with(key!("number-together"), args![name = name]);
    Some(FieldError {
        together: Some(together),
        ..leading(asked, texts.say_with(key!("number-differs"), args), label, other)
    })
}

/// The applicant's number is another one than the mandate says, or than was said before. What the county did not accept is
/// no evidence of anything.
fn of_the_file(texts: &Texts, asked: &Asked, own: &Person, def: &NodeDef) -> Option<FieldError> {
    if def.profile.as_deref() != Some(OWN) {
        return None;
    }
    let known = asked.known.get(OWN).map(|known| known.value.as_str());
    let believed = known.filter(|known| !is_rejected(asked, own, known));
    let (key, name, theirs) = match (&asked.whose.signed, believed) {
        (Some((name, signed)), _) => (
            key!("number-not-of-mandate" of name, digits),
            name.as_str(),
            signed.as_str(),
        ),
        (None, Some(known)) => (
            key!("number-not-of-file" of name, digits),
            asked.whose.name.as_str(),
            known,
        ),
        (None, None) => return None,
    };
    let digits = last_digits(theirs);
    let args = args![name = name, digits = digits.as_str()];
    let nameless = name.is_empty() && key == key!("number-not-of-file" of name, digits);
    let key = if nameless {
        key!("number-not-as-before" of name, digits)
    } else {
        key
    };
    let text = (theirs != own.number).then(|| texts.say_with(key, args))?;
    Some(wrong::warning(text))
}

fn is_rejected(asked: &Asked, own: &Person, number: &str) -> bool {
    let reopened = asked.reopened.as_ref();
    reopened.is_some_and(|reopened| {
        own.number_key
            .as_ref()
            .is_some_and(|key| reopened.was_rejected(key, number))
    })
}

/// Somebody of the family was said to have this number, or this one was said to have another.
fn of_the_household(texts: &Texts, asked: &Asked, own: &Person) -> Option<FieldError> {
    if own.name.is_empty() {
        return None;
    }
    let of_applicant = asked
        .known
        .get(OWN)
        .is_some_and(|known| known.value == own.number);
    let applicant = asked.known.get("person.name").filter(|_| of_applicant);
    let applicant = applicant.map(|known| known.value.as_str());
    let family = asked.household.iter();
    let family = family.filter(|person| person.field(NUMBER) == own.number);
    let mut names = applicant
        .into_iter()
        .chain(family.map(|person| person.field(NAME)));
    let other = names.find(|other| !other.is_empty() && *other != own.name)?;
    let args = args![name = other, own = own.name.as_str()];
    Some(wrong::warning(texts.say_with(key!("number-said-of"), args)))
}

/// Somebody else on this device has a number that ends so: as much as is kept of them here.
fn of_this_device(texts: &Texts, asked: &Asked, own: &Person) -> Option<String> {
    let digits = last_digits(&own.number);
    let mut others = asked.whose.others.iter();
    let (other, _) = others.find(|(other, theirs)| *theirs == digits && *other != own.name)?;
    let args = args![name = other.as_str(), digits = digits.as_str()];
    Some(texts.say_with(key!("number-ends-like"), args))
}

/// A doubt with the way to the other answer, where that one may be changed.
fn leading(asked: &Asked, text: String, label: String, other: &Person) -> FieldError {
    let key = other.number_key.clone().filter(|key| {
        let state = asked.session.node(key);
        state.is_some_and(|state| is_open(asked, &state))
    });
    FieldError {
        other: key.map(|key| OtherAnswer { key, label }),
        ..wrong::warning(text)
    }
}

/// What the form calls the place in which somebody is named.
fn heading(asked: &Asked, person: &Person) -> String {
    let place = if keys::is_row(&person.place) {
        keys::parent(&person.place)
    } else {
        person.number_key.as_deref().map_or("", keys::parent)
    };
    asked.session.label(place)
}
