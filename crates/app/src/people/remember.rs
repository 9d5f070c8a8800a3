//! Answer once: what a person has said is remembered by meaning, with where it came from and where it was used, and can
//! be forgotten. Only answers to questions about the person are kept, never those about others in rows.

use std::collections::BTreeMap;

use catalog::self_check::Check;
use catalog::service::Service;
use form::Session;

use crate::api::person::{FieldId, ProfileField, ProfileView};
use crate::api::system::Nothing;
use crate::core::Core;
use crate::drafts::choose_input::choose;
use crate::drafts::keys;
use crate::drafts::offer::Known;
use crate::drafts::roles;
use crate::drafts::show;
use crate::drafts::view::Lens;
use crate::drafts::whose_number::Whose;
use crate::error::Outcome;
use crate::people::household;
use crate::words::{dates, numbers};

/// Prefix of a source that is the self-check and not a form.
const FROM_CHECK: &str = "check:";
/// Prefix of a source that is a mandate.
const FROM_MANDATE: &str = "mandate:";
/// An age is never kept, it would be wrong next year: it is worked out from the birthday.
const AGE: &str = "person.age";
const BIRTH: &str = "person.birth";

/// `person_read_profile`.
pub(crate) fn person_read_profile(core: &mut Core, _: Nothing) -> Outcome<ProfileView> {
    harvest(core)?;
    profile(core)
}

/// `person_forget_field`.
pub(crate) fn person_forget_field(core: &mut Core, request: FieldId) -> Outcome<ProfileView> {
    let now = core.now();
    let present = core.present()?;
    match household::key_of(&request.field) {
        Some(key) => present.store.forget_relative(key)?,
        None => present.store.forget_field(&request.field)?,
    }
    present
        .store
        .set_meta(&forgotten_key(&request.field), &now.to_string())?;
    profile(core)
}

/// What may be offered, by meaning.
pub(crate) fn known(core: &Core) -> BTreeMap<String, Known> {
    let Some(present) = &core.present else {
        return BTreeMap::new();
    };
    let zone = core.host.now().time_zone().clone();
    let rows = present.store.profile().unwrap_or_default();
    let mut known: BTreeMap<String, Known> = rows
        .into_iter()
        .map(|row| {
            let date = dates::day(&core.texts, row.changed_at.to_zoned(zone.clone()).date());
            (
                row.field,
                Known {
                    value: row.value,
                    source: source(core, &row.source, &date),
                },
            )
        })
        .collect();
    let today = core.host.now().date();
    let age = known.get(BIRTH).and_then(|birth| {
        Some(Known {
            value: age_on(today, birth.value.parse().ok()?)?.to_string(),
            source: birth.source.clone(),
        })
    });
    known.extend(age.map(|age| (AGE.to_owned(), age)));
    // Most of those whom a helper serves live where the helper does.
    if let Some(village) = core.kept.village_code.clone() {
        let from = if present.is_self {
            "offer-from-settings"
        } else {
            "offer-from-device"
        };
        let source = core.texts.say(from);
        known.entry("person.village".to_owned()).or_insert(Known {
            value: village,
            source,
        });
    }
    known
}

/// Full years; none for a birthday to come.
fn age_on(today: jiff::civil::Date, birth: jiff::civil::Date) -> Option<i16> {
    let had_birthday = (today.month(), today.day()) >= (birth.month(), birth.day());
    let years = today.year() - birth.year() - i16::from(!had_birthday);
    (years >= 0).then_some(years)
}

/// Remembers what unfinished drafts hold, so that it is offered in the next one. The drafts are the truth: nothing is
/// lost when this does not run.
pub(crate) fn harvest(core: &mut Core) -> Outcome<()> {
    let now = core.now();
    let Some(present) = &core.present else {
        return Ok(());
    };
    for draft in present.drafts.values() {
        let fields = of_session(&draft.session);
        let fields = not_forgotten(present, fields, draft.changed)?;
        present.store.remember(&fields, &draft.about.title, now)?;
        household::keep(core, &draft.session, &draft.about.title, draft.changed)?;
    }
    Ok(())
}

/// Remembers a sent application, with its use.
pub(crate) fn from_sent(core: &Core, draft: &crate::drafts::open::OpenDraft) -> Outcome<()> {
    let now = core.now();
    let store = &core.present()?.store;
    let fields = of_session(&draft.session);
    store.remember(&fields, &draft.about.title, now)?;
    household::keep(core, &draft.session, &draft.about.title, now)?;
    for (field, _) in &fields {
        store.note_profile_use(field, &draft.about.id, &draft.about.title, now)?;
    }
    Ok(())
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
    let fields = of_session(&check.session);
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

/// Answers about the person, by meaning.
pub(crate) fn of_session(session: &Session) -> Vec<(String, String)> {
    let about_the_person = |state: &form::contract::NodeState| {
        state.relevant && !state.value.is_empty() && state.violation.is_none() && !keys::in_row(&state.key)
    };
    let nodes = session.nodes().into_iter().filter(about_the_person);
    nodes
        .filter_map(|state| {
            let def = session.def(&state.at)?;
            let of_the_person = roles::of(def).is_none() && !def.declares_truth();
            Some((def.profile.clone().filter(|_| of_the_person)?, state.value))
        })
        .filter(|(field, _)| field != AGE)
        .collect()
}

/// What a person asked to forget stays forgotten until it is said again.
fn not_forgotten(
    present: &crate::people::Present,
    fields: Vec<(String, String)>,
    said: jiff::Timestamp,
) -> Outcome<Vec<(String, String)>> {
    let mut kept = Vec::new();
    for field in fields {
        if !is_forgotten(present, &field.0, said)? {
            kept.push(field);
        }
    }
    Ok(kept)
}

/// The person asked to forget this, and it was not said again since.
pub(crate) fn is_forgotten(
    present: &crate::people::Present,
    field: &str,
    said: jiff::Timestamp,
) -> Outcome<bool> {
    let forgotten = present.store.meta(&forgotten_key(field))?;
    let forgotten = forgotten.and_then(|at| at.parse::<jiff::Timestamp>().ok());
    Ok(forgotten.is_some_and(|at| said <= at))
}

fn forgotten_key(field: &str) -> String {
    format!("forgotten:{field}")
}

pub(crate) fn source(core: &Core, source: &str, date: &str) -> String {
    if source.starts_with(FROM_MANDATE) {
        return core.texts.say_with("offer-from-mandate", &[("date", date)]);
    }
    if source == crate::practice::SOURCE {
        return core.texts.say("offer-from-practice");
    }
    let (key, title) = match source.strip_prefix(FROM_CHECK) {
        Some(title) => ("offer-from-check", title),
        None => ("offer-from-draft", source),
    };
    core.texts.say_with(key, &[("title", title), ("date", date)])
}

fn profile(core: &Core) -> Outcome<ProfileView> {
    let present = core.present()?;
    let zone = core.host.now().time_zone().clone();
    let day = |at: jiff::Timestamp| dates::day(&core.texts, at.to_zoned(zone.clone()).date());
    let fields = present.store.profile()?.into_iter().map(|row| ProfileField {
        label: label(core, &row.field),
        value: shown(core, &row.field, &row.value),
        source: source(core, &row.source, &day(row.changed_at)),
        used: row
            .uses
            .iter()
            .map(|used| {
                core.texts
                    .say_with("used-in", &[("title", &used.title), ("date", &day(used.used_at))])
            })
            .collect(),
        field: row.field,
    });
    Ok(ProfileView {
        fields: fields.chain(household::lines(core)).collect(),
    })
}

/// The question that asked for it, in the county's words.
fn label(core: &Core, field: &str) -> String {
    question(core, field).map_or_else(
        || core.texts.say("profile-label-fallback"),
        |def| core.texts.pick(&def.label),
    )
}

fn question<'a>(core: &'a Core, field: &str) -> Option<&'a form::definition::NodeDef> {
    let shelf = core.catalog.as_ref()?;
    let services = shelf.pack.services.iter();
    let mut forms = services.flat_map(|s| s.form.iter().chain(s.guide.self_check.form.iter()));
    forms.find_map(|form| with_meaning(&form.nodes, field))
}

fn with_meaning<'a>(
    nodes: &'a [form::definition::NodeDef],
    field: &str,
) -> Option<&'a form::definition::NodeDef> {
    nodes.iter().find_map(|node| {
        if node.profile.as_deref() == Some(field) {
            Some(node)
        } else {
            with_meaning(&node.children, field)
        }
    })
}

/// Masked where somebody may look over the shoulder.
fn shown(core: &Core, field: &str, value: &str) -> String {
    use crate::api::draft::Input;
    let Some(def) = question(core, field) else {
        return value.to_owned();
    };
    match choose(def, false) {
        Some(Input::IdNumber) => numbers::masked(value, 6, 4),
        Some(Input::Phone) => numbers::masked(value, 3, 4),
        Some(Input::BankCard) => numbers::masked(value, 0, 4),
        Some(input) => {
            let (known, kinds, whose) = (BTreeMap::new(), BTreeMap::new(), Whose::default());
            let lens = Lens {
                texts: &core.texts,
                shelf: core.catalog.as_ref(),
                papers: &[],
                known: &known,
                household: &[],
                whose: &whose,
                kinds: &kinds,
                reopened: None,
            };
            choice_label(core, def, value).unwrap_or_else(|| show::plain(&lens, input, value))
        }
        None => value.to_owned(),
    }
}

fn choice_label(core: &Core, def: &form::definition::NodeDef, value: &str) -> Option<String> {
    let list = def.list.as_ref()?;
    let shelf = core.catalog.as_ref()?;
    let mut forms = shelf
        .pack
        .services
        .iter()
        .flat_map(|s| s.form.iter().chain(s.guide.self_check.form.iter()));
    forms.find_map(|form| {
        let rows = &form.lists.get(list)?.rows;
        rows.iter()
            .find(|row| row.name == value)
            .map(|row| core.texts.pick(&row.label))
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::age_on;

    #[test]
    fn an_age_counts_full_years() {
        assert_eq!(age_on(date(2026, 11, 23), date(1946, 11, 23)), Some(80));
        assert_eq!(age_on(date(2026, 11, 22), date(1946, 11, 23)), Some(79));
        assert_eq!(age_on(date(2026, 3, 1), date(2024, 2, 29)), Some(2));
        assert_eq!(age_on(date(2026, 2, 28), date(2024, 2, 29)), Some(1));
        assert_eq!(age_on(date(2026, 1, 1), date(2027, 1, 1)), None);
    }
}
