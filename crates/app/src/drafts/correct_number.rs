//! One correction for one person: the number as it was mended in one place, taken for every place where the same person's
//! number stands: in this draft, in what is remembered of the family, in the person's own file. Only on a tap.

use std::collections::BTreeMap;

use form::people::{self, Person};

use crate::api::draft::{DraftPatch, NumberCorrection};
use crate::drafts::answer::keep;
use crate::drafts::load::load;
use crate::drafts::open::refresh;
use crate::error::{Code, Outcome, code};
use crate::profile::household;
use crate::questions::patch;
use crate::questions::whose_number::{OWN, copies};
use crate::state::core::Core;
use crate::state::draft::Asked;

/// `draft_correct_number`.
pub(crate) fn draft_correct_number(core: &mut Core, request: NumberCorrection) -> Outcome<DraftPatch> {
    load(core, &request.draft)?;
    let now = core.now();
    let (_, draft, store) = core.draft(&request.draft)?;
    let person = person(&draft.asked, &request.key)?;
    everywhere(&mut draft.asked, &person);
    keep(store, draft, None, now)?;
    let title = draft.title.clone();
    if person.is_applicant {
        let said = BTreeMap::from([(OWN.to_owned(), person.number.clone())]);
        let said: Vec<(String, String)> = said.into_iter().collect();
        store.remember(&said, &title, now)?;
    }
    household::correct(core, &person.name, &person.number, &title)?;
    refresh(core, &request.draft)?;
    let (around, draft, _) = core.draft(&request.draft)?;
    Ok(patch::compare(&around, draft))
}

/// Whose number this question asks for; it has to be one that nothing is wrong with.
fn person(asked: &Asked, key: &str) -> Outcome<Person> {
    let fine = asked
        .session
        .node(key)
        .is_some_and(|state| state.violation.is_none());
    let mut people = people::named(&asked.session).into_iter();
    let found = people.find(|person| person.number_key.as_deref() == Some(key));
    found
        .filter(|person| fine && !person.number.is_empty())
        .ok_or_else(|| code(Code::UnknownQuestion))
}

/// One step back takes all of it back.
fn everywhere(asked: &mut Asked, person: &Person) {
    let people = people::named(&asked.session);
    let places = copies(person, &people).filter_map(|other| other.number_key.clone());
    let places: Vec<String> = places.collect();
    let acts = places
        .iter()
        .filter(|key| !asked.session.set(key, &person.number).is_empty())
        .count();
    asked.session.join_acts(acts);
}
