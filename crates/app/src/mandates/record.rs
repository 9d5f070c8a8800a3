//! Recording a mandate, checked like a form: each field that is wrong is named with what is wrong about it. All services
//! must be said; a list that nobody touched covers nothing.

use jiff::{ToSpan as _, civil::Date};
use protocol::application::Mandate;

use vault::person::Access;

use crate::api::person::{MandateCreate, MandateSpan, MandateStart, MandateView, Relation};
use crate::api::system::Nothing;
use crate::error::{Code, Outcome, code};
use crate::mandates::{today, view, words};
use crate::people::glance;
use crate::people::helper::{self, Helper};
use crate::profile::remember;
use crate::state::core::Core;
use crate::texts::{Key, args, key, shape};
use crate::words::{checks, dates};

/// How long a mandate may be given for, as it is offered.
const SPANS: [(i32, Key<{ shape(&["date"]) }>); 3] = [
    (1, key!("mandate-span-1")),
    (6, key!("mandate-span-6")),
    (12, key!("mandate-span-12")),
];
/// Nobody should be bound longer by a tap.
const LONGEST_YEARS: i32 = 3;

/// `person_start_mandate`: what is known of both, so that it is typed once.
pub(crate) fn person_start_mandate(core: &mut Core, _: Nothing) -> Outcome<MandateStart> {
    remember::harvest(core)?;
    let (name, number) = principal(core)?;
    let helper = helper::read(core)?;
    let relation = relation(core, &helper)?;
    Ok(MandateStart {
        principal_name: name,
        principal_id_number: number,
        agent_name: helper.name,
        agent_id_number: helper.id_number,
        agent_phone: helper.phone,
        relation,
        spans: spans(core),
    })
}

/// What the helper is to this person, by their last mandate. Of somebody new only an office is known: whoever is one
/// person's relative is not the next one's.
fn relation(core: &Core, helper: &Helper) -> Outcome<Option<Relation>> {
    let rows = core.present()?.store.mandates()?;
    let last = rows.first().and_then(super::read);
    let own = last.filter(|last| last.agent_name == helper.name);
    let office = Some(&helper.relation).filter(|said| is_office(said));
    let said = own.as_ref().map(|last| &last.relation).or(office);
    Ok(said.and_then(|said| words::relation(said)))
}

/// The same for everybody, as long as it is held.
fn is_office(relation: &str) -> bool {
    words::relation(relation) == Some(Relation::VillageHelper)
}

/// By the clock that the mandate's first day is taken from.
fn spans(core: &Core) -> Vec<MandateSpan> {
    let today = core.host.now().date();
    let span = |(months, key): (i32, _)| {
        let until = today.checked_add(months.months()).unwrap_or(Date::MAX);
        MandateSpan {
            until: until.to_string(),
            label: core
                .texts
                .say_with(key, args![date = &dates::day(&core.texts, until)]),
        }
    };
    SPANS.map(span).into()
}

/// `person_record_mandate`.
pub(crate) fn person_record_mandate(core: &mut Core, request: MandateCreate) -> Outcome<MandateView> {
    if core.present()?.is_self {
        return Err(code(Code::MandateIncomplete));
    }
    let faults = faults(core, &request);
    if let Some(error) = helper::refused(Code::MandateIncomplete, &faults) {
        return Err(error);
    }
    ask_about_number(core, &request)?;
    let mandate = mandate(core, request);
    let body = serde_json::to_string(&mandate).map_err(|error| core.incident(&error))?;
    let (store, now) = (&core.present()?.store, core.now());
    store.add_mandate(&mandate.id, &body, &mandate.from, &mandate.until, now)?;
    store.note_access(Access::Mandate, &mandate.id, &mandate.id, now)?;
    learn(core, &mandate)?;
    glance::refresh(core);
    let rows = core.present()?.store.mandates()?;
    let row = rows.into_iter().find(|row| row.id == mandate.id);
    row.and_then(|row| view(core, &row))
        .ok_or_else(|| code(Code::MandateIncomplete))
}

/// A code for each field, by its name in the request.
fn faults(core: &Core, request: &MandateCreate) -> [(&'static str, Option<Code>); 9] {
    let today = core.host.now().date();
    let number = |text: &str| checks::id_number(text, today);
    [
        ("principalName", checks::name(&request.principal_name)),
        ("principalIdNumber", number(&request.principal_id_number)),
        ("agentName", checks::name(&request.agent_name)),
        ("agentIdNumber", number(&request.agent_id_number)),
        ("agentPhone", checks::phone(&request.agent_phone)),
        (
            "relation",
            request.relation.is_none().then_some(Code::RelationBlank),
        ),
        ("services", services(core, request)),
        ("until", days(&request.until, today)),
        ("paper", paper(core, request)),
    ]
}

/// Whoever writes somebody else's number into a mandate is told whose it seems to be, and chooses.
fn ask_about_number(core: &Core, request: &MandateCreate) -> Outcome<()> {
    let digits = checks::last_digits(&form::checks::tidy_number(&request.principal_id_number));
    let others = crate::people::view::others_here(core)?.into_iter();
    let mut same = others.filter(|(_, theirs)| *theirs == digits);
    match same.next().filter(|_| request.same_number_ok != Some(true)) {
        Some((name, _)) => Err(code(Code::SameNumber).with("name", name).with("digits", digits)),
        None => Ok(()),
    }
}

fn services(core: &Core, request: &MandateCreate) -> Option<Code> {
    if request.all_services == Some(true) {
        return None;
    }
    let catalog = core.catalog.as_ref();
    let known = |id: &String| catalog.is_none_or(|catalog| catalog.service(id).is_some());
    let named = !request.services.is_empty() && request.services.iter().all(known);
    (!named).then_some(Code::ServicesBlank)
}

fn days(until: &str, today: Date) -> Option<Code> {
    let last = today.checked_add(LONGEST_YEARS.years()).unwrap_or(Date::MAX);
    let fits = until
        .parse::<Date>()
        .is_ok_and(|until| today <= until && until <= last);
    (!fits).then_some(Code::DaysWrong)
}

fn paper(core: &Core, request: &MandateCreate) -> Option<Code> {
    let stored = core
        .present()
        .is_ok_and(|present| present.store.paper(&request.paper).is_ok());
    let signed = stored && request.signed_by.is_some();
    (!signed).then_some(Code::SignatureMissing)
}

fn mandate(core: &Core, request: MandateCreate) -> Mandate {
    let services = if request.all_services == Some(true) {
        Vec::new()
    } else {
        request.services
    };
    Mandate {
        id: core.host.new_id(),
        principal_name: request.principal_name.trim().to_owned(),
        principal_id_number: form::checks::tidy_number(&request.principal_id_number),
        agent_name: request.agent_name.trim().to_owned(),
        agent_id_number: form::checks::tidy_number(&request.agent_id_number),
        agent_phone: form::checks::tidy_number(&request.agent_phone),
        relation: request.relation.map_or("", words::of_relation).to_owned(),
        services,
        from: today(core),
        until: request.until,
        signed_by: request.signed_by.map_or("", words::of_signing).to_owned(),
        paper_id: request.paper,
    }
}

/// Name and number of the present person as far as they are known: from forms, from the last mandate, else the name they
/// are called by.
fn principal(core: &Core) -> Outcome<(String, String)> {
    let present = core.present()?;
    let profile = present.store.profile()?;
    let rows = present.store.mandates()?;
    let last = rows.first().and_then(super::read);
    let known = |field: &str| {
        let row = profile.iter().find(|row| row.field == field);
        row.map(|row| row.value.clone())
    };
    let (name, number) = (known("person.name"), known("person.id_number"));
    // A mandate that says another name, or another number, is no source for the rest.
    let agrees = |said: &Option<String>, theirs: &str| said.as_ref().is_none_or(|said| said == theirs);
    let last =
        last.filter(|last| agrees(&name, &last.principal_name) && agrees(&number, &last.principal_id_number));
    let (last_name, last_number) = last
        .map(|last| (last.principal_name, last.principal_id_number))
        .unzip();
    Ok((
        name.or(last_name).unwrap_or_else(|| present.name.clone()),
        number.or(last_number).unwrap_or_default(),
    ))
}

/// What a mandate says is offered in the first form; what a form said is not overwritten.
fn learn(core: &Core, mandate: &Mandate) -> Outcome<()> {
    remember::from_mandate(
        core,
        &[
            ("person.name", mandate.principal_name.as_str()),
            ("person.id_number", mandate.principal_id_number.as_str()),
        ],
    )?;
    helper::learn(
        core,
        Helper {
            name: mandate.agent_name.clone(),
            id_number: mandate.agent_id_number.clone(),
            phone: mandate.agent_phone.clone(),
            relation: if is_office(&mandate.relation) {
                mandate.relation.clone()
            } else {
                helper::read(core)?.relation
            },
        },
    )
}
