//! Answer once: what a person has said in a draft, a check or a mandate is remembered by meaning, with where it came from. Only
//! answers to questions about the person are kept, never those about others in rows.

use catalog::self_check::Check;
use catalog::service::Service;
use form::Session;

use crate::error::Outcome;
use crate::keys;
use crate::profile::known::{AGE, HELPER};
use crate::profile::sources::{FROM_CHECK, FROM_MANDATE};
use crate::profile::{forget, household};
use crate::questions::{record, roles};
use crate::state::core::Core;
use crate::state::draft::OpenDraft;

/// Remembers what unfinished drafts hold, so that it is offered in the next one. The drafts are the truth: nothing is
/// lost when this does not run.
pub(crate) fn harvest(core: &mut Core) -> Outcome<()> {
    let now = core.now();
    let Some(present) = &core.present else {
        return Ok(());
    };
    for draft in present.drafts.values() {
        let fields = of_session(&draft.asked.session, |key, value| !draft.rejected(key, value));
        let fields = not_forgotten(&present.store, fields, draft.changed)?;
        if keep(&present.store, &fields, &draft.title, now)? {
            household::keep(core, draft, draft.changed)?;
        }
    }
    Ok(())
}

/// Remembers a sent application, with its use.
pub(crate) fn from_sent(core: &Core, draft: &OpenDraft) -> Outcome<()> {
    let now = core.now();
    let store = &core.present()?.store;
    let fields = of_session(&draft.asked.session, |key, value| !draft.rejected(key, value));
    if !keep(store, &fields, &draft.title, now)? {
        return Ok(());
    }
    household::keep(core, draft, now)?;
    for (field, _) in &fields {
        store.note_profile_use(field, &draft.id, &draft.title, now)?;
    }
    Ok(())
}

/// A new contact or card takes the place of the one before, with all that was known of it. Answers about somebody else than
/// whose file it is are not remembered; says whether they were.
fn keep(
    store: &vault::person::PersonStore,
    said: &[(String, String)],
    source: &str,
    now: jiff::Timestamp,
) -> Outcome<bool> {
    let known = store.profile()?.into_iter();
    let known = known.map(|row| (row.field, row.value)).collect();
    if record::is_stranger(&known, said) {
        return Ok(false);
    }
    store.exchange(said, &record::outdated(&known, said), source, now)?;
    Ok(true)
}

/// Remembers answers of a self-check.
pub(crate) fn from_self_check(core: &Core, service: &Service, check: &Check) -> Outcome<()> {
    let Some(present) = &core.present else {
        return Ok(());
    };
    let source = format!("{FROM_CHECK}{}", core.texts.pick(&service.guide.title));
    let known: Vec<String> = present
        .store
        .profile()?
        .into_iter()
        .map(|row| row.field)
        .collect();
    let fields = of_session(&check.session, |_, _| true);
    // A form says more than a quick check: its answers are not overwritten.
    let fresh: Vec<_> = fields
        .into_iter()
        .filter(|(field, _)| !known.contains(field))
        .collect();
    Ok(present.store.remember(&fresh, &source, core.now())?)
}

/// Remembers what a mandate says about the person it is for, where no form has said it. A later mandate is the one that was
/// written right.
pub(crate) fn from_mandate(core: &Core, said: &[(&str, &str)]) -> Outcome<()> {
    let store = &core.present()?.store;
    let known = store.profile()?;
    let fresh: Vec<(String, String)> = said
        .iter()
        .filter(|(field, value)| {
            !value.is_empty()
                && !known
                    .iter()
                    .any(|row| row.field == *field && row.source != FROM_MANDATE)
        })
        .map(|(field, value)| ((*field).to_owned(), (*value).to_owned()))
        .collect();
    Ok(store.remember(&fresh, FROM_MANDATE, core.now())?)
}

/// Answers about the person that are believed, by meaning.
pub(crate) fn of_session(session: &Session, believed: impl Fn(&str, &str) -> bool) -> Vec<(String, String)> {
    let about_the_person = |state: &form::contract::NodeState| {
        state.relevant && !state.value.is_empty() && state.violation.is_none() && !keys::in_row(&state.key)
    };
    let nodes = session.nodes().into_iter().filter(about_the_person);
    nodes
        .filter(|state| believed(&state.key, &state.value))
        .filter_map(|state| {
            let def = session.def(&state.at)?;
            let of_the_person = roles::of(def).is_none() && !def.declares_truth();
            Some((def.profile.clone().filter(|_| of_the_person)?, state.value))
        })
        .filter(|(field, _)| field != AGE && !field.starts_with(HELPER))
        .collect()
}

/// Without what a person asked to forget and has not said again.
fn not_forgotten(
    store: &vault::person::PersonStore,
    fields: Vec<(String, String)>,
    said: jiff::Timestamp,
) -> Outcome<Vec<(String, String)>> {
    let mut kept = Vec::new();
    for field in fields {
        if !forget::is_forgotten(store, &field.0, said)? {
            kept.push(field);
        }
    }
    Ok(kept)
}
