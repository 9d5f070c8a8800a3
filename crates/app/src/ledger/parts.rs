//! What one set of answers made (一件事): each application with its office and how far it is. Which ones there are is found
//! out from the answers as they were sent and the service as the person's file keeps it; what became of each is said by the
//! county's signed events and by nothing else. The device's own file learns nothing of it: parts say what was answered.

use catalog::parts;
use catalog::service::Service;
use form::contract::{Answers, Env};
use form::{Form, Session};
use protocol::application::Application;
use protocol::event::EventKind;
use vault::device::CaseState;

use crate::api::ledger::{CasePart, PartState};
use crate::ledger::facts::CaseFacts;
use crate::state::core::Core;
use crate::state::services::kept_service;
use crate::texts::{Key, NONE, key};
use crate::words::dates;

/// A part as the answers make it or the county names it.
struct Made {
    id: String,
    name: String,
    office: String,
}

/// The county's last word about a part.
pub(crate) struct Decided<'a> {
    pub part: &'a str,
    pub name: &'a str,
    pub approved: bool,
    pub words: &'a str,
    pub appeal: &'a str,
}

/// Every part in the order of the service, then those that only the county knows of.
pub(crate) fn parts(core: &Core, facts: &CaseFacts) -> Vec<CasePart> {
    let decided = decided(facts);
    let mut parts = made(core, facts).unwrap_or_default();
    for each in &decided {
        if !parts.iter().any(|part| part.id == each.part) {
            parts.push(Made {
                id: each.part.to_owned(),
                name: each.name.to_owned(),
                office: String::new(),
            });
        }
    }
    let shown = parts.into_iter().map(|part| {
        let decision = decided.iter().find(|each| each.part == part.id);
        show(core, facts, part, decision)
    });
    shown.collect()
}

/// What the county decided, each part once with its last decision.
pub(crate) fn decided(facts: &CaseFacts) -> Vec<Decided<'_>> {
    let mut all: Vec<Decided<'_>> = Vec::new();
    for event in &facts.events {
        if let EventKind::PartDecided {
            part,
            name,
            approved,
            words,
            appeal,
        } = &event.what
        {
            all.retain(|each| each.part != part);
            all.push(Decided {
                part,
                name,
                approved: *approved,
                words,
                appeal,
            });
        }
    }
    all
}

/// How many parts were denied.
pub(crate) fn denied(facts: &CaseFacts) -> usize {
    let decided = decided(facts);
    decided.iter().filter(|each| !each.approved).count()
}

/// What the kept service calls a part, in the person's language; the county's name where it is not known here.
pub(crate) fn name(core: &Core, facts: &CaseFacts, id: &str, county: &str) -> String {
    let service = kept_service(core, &facts.case.service_hash).ok();
    let parts = service.map(|service| service.parts).unwrap_or_default();
    let found = parts.iter().find(|part| part.id == id);
    found.map_or_else(|| county.to_owned(), |part| core.texts.pick(&part.name))
}

fn made(core: &Core, facts: &CaseFacts) -> Option<Vec<Made>> {
    let service = kept_service(core, &facts.case.service_hash).ok()?;
    if service.parts.is_empty() {
        return None;
    }
    let session = sent(core, facts, &service)?;
    let made = parts::made(&service, &session).into_iter().map(|part| Made {
        id: part.id.clone(),
        name: core.texts.pick(&part.name),
        office: core.texts.pick(&part.office),
    });
    Some(made.collect())
}

/// The answers as they were last sent, on the day the county counts from.
fn sent(core: &Core, facts: &CaseFacts, service: &Service) -> Option<Session> {
    let rows = core.present.as_ref()?.store.submissions().ok()?;
    let own = rows.into_iter().filter(|row| row.application == facts.case.id);
    let newest = own.max_by_key(|row| row.round)?;
    let application: Application = serde_json::from_slice(&newest.document).ok()?;
    let answers = Answers {
        values: application.values,
        rows: application.rows,
    };
    let here = core.host.now();
    let received = facts.newest_receipt();
    let received = received.and_then(|receipt| dates::zoned(&receipt.received_at, here.time_zone()));
    let env = Env {
        now: received.unwrap_or(here),
        seed: 0,
    };
    let form = Form::load(service.form.clone()?).0?;
    Some(Session::restore(form, &answers, env).0)
}

fn show(core: &Core, facts: &CaseFacts, part: Made, decided: Option<&Decided<'_>>) -> CasePart {
    let (state, key) = match decided {
        Some(each) if !each.approved => (PartState::Denied, key!("part-denied")),
        Some(_) if facts.extra.gentle => (PartState::Done, key!("part-done-gentle")),
        Some(_) => (PartState::Done, key!("part-done")),
        None => undecided(facts),
    };
    let word = |pick: fn(&Decided<'_>) -> String| decided.map(pick).unwrap_or_default();
    CasePart {
        name: part.name,
        office: part.office,
        state,
        line: core.texts.say(key),
        words: word(|each| each.words.to_owned()),
        appeal: word(|each| each.appeal.to_owned()),
    }
}

/// Nothing is "with the county" before its receipt; a case that was denied takes its open parts with it.
fn undecided(facts: &CaseFacts) -> (PartState, Key<NONE>) {
    match facts.case.state {
        CaseState::Denied => (PartState::Denied, key!("part-closed")),
        CaseState::Withdrawn => (PartState::Denied, key!("part-withdrawn")),
        CaseState::SetAside => (PartState::Open, key!("part-aside")),
        _ if facts.receipts.is_empty() => (PartState::Open, key!("part-on-device")),
        CaseState::CorrectionsAsked => (PartState::Open, key!("part-corrections")),
        CaseState::Received => (PartState::Open, key!("part-received")),
        _ => (PartState::Open, key!("part-open")),
    }
}
