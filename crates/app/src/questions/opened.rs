//! What may be changed while the county waits for corrections: what it named, what is wrong, what somebody has to consent to
//! anew, and the same person's name or number where it stands a second time. Otherwise everything.

use form::contract::NodeState;
use form::meaning::Meaning;
use form::people;

use crate::state::draft::Asked;
use crate::state::reopened::Reopened;

/// This question may be changed.
pub(crate) fn is_open(asked: &Asked, state: &NodeState) -> bool {
    asked.reopened.as_ref().is_none_or(|reopened| {
        let named = reopened.covers(&state.key) || state.violation.is_some();
        named
            || is_taken_back(asked, state)
            || (names_somebody(asked, state) && is_copy(asked, reopened, &state.key))
    })
}

/// A tick or a signature that was another person's: whoever it belongs to now can give it.
fn is_taken_back(asked: &Asked, state: &NodeState) -> bool {
    let is_consent = asked
        .session
        .def(&state.at)
        .is_some_and(form::definition::NodeDef::is_consent);
    is_consent && state.relevant && asked.session.taken_back(&state.key)
}

/// Nothing else can be a copy of a name or a number; most questions are spared the look at everybody.
fn names_somebody(asked: &Asked, state: &NodeState) -> bool {
    let meaning = asked.session.def(&state.at).and_then(Meaning::of);
    matches!(meaning, Some(Meaning::Name | Meaning::IdNumber))
}

/// The same question about the same person as one that the county named.
fn is_copy(asked: &Asked, reopened: &Reopened, key: &str) -> bool {
    let people = people::named(&asked.session);
    let is = |found: &Option<String>| found.as_deref() == Some(key);
    let covers = |found: &Option<String>| found.as_deref().is_some_and(|key| reopened.covers(key));
    let Some(own) = people
        .iter()
        .find(|person| is(&person.name_key) || is(&person.number_key))
    else {
        return false;
    };
    let mut same = people.iter().filter(|other| own.is(other));
    if is(&own.number_key) {
        same.any(|other| covers(&other.number_key))
    } else {
        same.any(|other| covers(&other.name_key))
    }
}
