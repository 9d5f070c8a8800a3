//! A new envelope becomes a case, a further round of one, the end of one that is withdrawn, or a refusal that the device
//! gets as a signed event.

use std::sync::Arc;

use catalog::{parts, service::Service};
use protocol::{application::Application, event::EventKind, problem::Code, withdrawal::Withdrawal};
use rusqlite::Transaction;

use super::{check, mandate, open, open::Inside, subject, withdraw};
use crate::{
    clock,
    desk::{Desk, Happening, state},
    store::{self, StoreError, case::CaseFile, envelope::Waiting, part::NewPart},
};

struct Opened {
    application: Application,
    text: String,
    service: Service,
    /// What these answers make, found out here: the device says nothing about it.
    parts: Vec<NewPart>,
}

/// What an envelope held.
enum Found {
    Application(Box<Opened>),
    Withdrawal(Withdrawal),
}

/// Opens and checks it; false when it must wait for another one.
pub(super) async fn receive(desk: &Arc<Desk>, waiting: Waiting) -> Result<bool, StoreError> {
    let key = device_key(desk, &waiting.device).await?;
    let (here, body) = (desk.clone(), waiting.body.clone());
    let received_at = waiting.received_at.clone();
    let opened = tokio::task::spawn_blocking(move || open_and_check(&here, &body, &key, &received_at)).await;
    let here = desk.clone();
    let outcome = opened.map_err(|_| StoreError::Damaged)?;
    if outcome.as_ref().is_err_and(|code| *code == Code::Unavailable) {
        // Ours, not theirs: it stays where it is and is tried again.
        return Err(StoreError::Damaged);
    }
    let outcome = match outcome {
        Ok(Found::Withdrawal(wish)) => return withdraw::receive(desk, waiting, wish).await,
        Ok(Found::Application(opened)) => Ok(opened),
        Err(code) => Err(code),
    };
    let id = waiting.id.clone();
    let refused = desk
        .desk_store
        .write(move |transaction| record(&here, transaction, &waiting, outcome))
        .await?;
    if !refused {
        let county = desk.county.clone();
        desk.store
            .write(move |transaction| store::envelope::set_state(transaction, &county, &id, "opened"))
            .await?;
    }
    Ok(true)
}

async fn device_key(desk: &Desk, device: &str) -> Result<String, StoreError> {
    let (county, device) = (desk.county.clone(), device.to_owned());
    let found = desk
        .store
        .read(move |connection| store::device::find(connection, &county, &device))
        .await?;
    Ok(found.ok_or(StoreError::Damaged)?.public_key)
}

fn open_and_check(desk: &Desk, body: &str, public_key: &str, received_at: &str) -> Result<Found, Code> {
    let (application, text) = match open::open(desk, body, public_key)? {
        Inside::Withdrawal(wish) => return Ok(Found::Withdrawal(wish)),
        Inside::Application(application, text) => (*application, text),
    };
    let service = check::find_service(&desk.published, &application)?;
    // What counts is the day on which the county received it, not the day on which a clerk's machine opened it.
    let received: jiff::Timestamp = received_at.parse().unwrap_or_else(|_| desk.clock.now());
    let received = clock::civil(received);
    mandate::check(&application, &service.guide, received.date())?;
    let session = check::check(&service, &application, received)?;
    let made = parts::made(&service, &session).into_iter();
    let parts = made.map(|part| NewPart {
        id: part.id.clone(),
        name: desk.texts.pick(&part.name),
        office: desk.texts.pick(&part.office),
    });
    Ok(Found::Application(Box::new(Opened {
        application,
        text,
        parts: parts.collect(),
        service,
    })))
}

/// Writes it down; true when it was refused.
fn record(
    desk: &Desk,
    transaction: &Transaction<'_>,
    waiting: &Waiting,
    outcome: Result<Box<Opened>, Code>,
) -> Result<bool, StoreError> {
    if store::case::submission_of(transaction, &desk.county, &waiting.id)?.is_some() {
        return Ok(false);
    }
    if store::case::has_event(transaction, &desk.county, &waiting.id, "refused")? {
        return Ok(true);
    }
    let filed = match outcome {
        Ok(opened) => file(desk, transaction, waiting, &opened)?,
        Err(code) => Err(code),
    };
    match filed {
        Ok(()) => Ok(false),
        Err(code) => refuse(desk, transaction, waiting, code).map(|()| true),
    }
}

/// A refusal leaves the case, if there is one, as it was.
pub(super) fn refuse(
    desk: &Desk,
    transaction: &Transaction<'_>,
    waiting: &Waiting,
    code: Code,
) -> Result<(), StoreError> {
    let code = serde_json::to_value(code)?
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let happening = Happening {
        device: waiting.device.clone(),
        envelope: waiting.id.clone(),
        envelope_state: "refused",
        number: waiting.number.clone(),
        clerk: String::new(),
        reason: String::new(),
    };
    desk.tell(transaction, happening, EventKind::Refused { code })
}

fn file(
    desk: &Desk,
    transaction: &Transaction<'_>,
    waiting: &Waiting,
    opened: &Opened,
) -> Result<Result<(), Code>, StoreError> {
    let application = &opened.application;
    let known = store::case::find_application(transaction, &desk.county, &application.application_id)?;
    let case = match known {
        // Any round may begin a case: a refused sending leaves none behind, and the next one counts on.
        None => {
            let case = new_case(waiting, opened);
            store::case::insert(transaction, &desk.county, &case)?;
            case
        }
        Some(case) if continues(desk, transaction, &case, waiting, application)? => {
            let case = next_round(case, waiting, opened);
            store::case::update(transaction, &desk.county, &case)?;
            case
        }
        // A round that nobody asked for.
        Some(_) => return Ok(Err(Code::Replayed)),
    };
    store::case::insert_submission(
        transaction,
        &desk.county,
        &case,
        &opened.text,
        &waiting.received_at,
    )?;
    store::part::keep(transaction, &desk.county, &case.number, &opened.parts)?;
    Ok(Ok(()))
}

/// A correction names an envelope of the case, comes from the device that knows it, and was asked for.
fn continues(
    desk: &Desk,
    transaction: &Transaction<'_>,
    case: &CaseFile,
    waiting: &Waiting,
    application: &Application,
) -> Result<bool, StoreError> {
    let Some(corrects) = &application.corrects else {
        return Ok(false);
    };
    let corrected = store::case::submission_of(transaction, &desk.county, corrects)?;
    Ok(case.state == state::CORRECTIONS
        && case.device == waiting.device
        && application.round > case.round
        && application.service == case.service
        && corrected.is_some_and(|submission| submission.number == case.number))
}

fn new_case(waiting: &Waiting, opened: &Opened) -> CaseFile {
    let application = &opened.application;
    let mandate = application.mandate.as_ref();
    let case = CaseFile {
        number: waiting.number.clone(),
        application_id: application.application_id.clone(),
        device: waiting.device.clone(),
        service: application.service.clone(),
        agent_name: mandate
            .map(|mandate| mandate.agent_name.clone())
            .unwrap_or_default(),
        agent_id_number: mandate
            .map(|mandate| mandate.agent_id_number.clone())
            .unwrap_or_default(),
        agent_phone: mandate
            .map(|mandate| mandate.agent_phone.clone())
            .unwrap_or_default(),
        received_at: waiting.received_at.clone(),
        ..CaseFile::default()
    };
    next_round(case, waiting, opened)
}

fn next_round(mut case: CaseFile, waiting: &Waiting, opened: &Opened) -> CaseFile {
    let subject = opened
        .service
        .form
        .as_ref()
        .map(|form| subject::find(form, &opened.application))
        .unwrap_or_default();
    let principal = opened
        .application
        .mandate
        .as_ref()
        .map(|mandate| mandate.principal_name.clone());
    case.applicant_name = if subject.name.is_empty() {
        principal.unwrap_or_default()
    } else {
        subject.name
    };
    case.applicant_id_number = subject.id_number;
    case.region = subject.region;
    case.envelope = waiting.id.clone();
    case.round = opened.application.round;
    case.service_hash = opened.application.service_hash.clone();
    case.state = state::WAITING.into();
    case
}
