//! Cases and their sendings.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use super::word::word;
use crate::{
    cases::case::{Case, Submission},
    store::{Span, StoreError},
};

pub(super) const SQL: &str = include_str!("case.sql");

/// A new case.
pub(super) fn insert(transaction: &Transaction<'_>, county: &str, case: &Case) -> Result<(), StoreError> {
    transaction.execute(
        sql!(SQL, "insert"),
        params![
            county,
            case.number,
            case.application_id,
            case.device,
            case.envelope,
            case.round,
            case.service,
            case.service_hash,
            case.state.as_str(),
            case.applicant_name,
            case.applicant_id_number,
            case.agent_name,
            case.agent_id_number,
            case.agent_phone,
            case.region,
            case.received_at
        ],
    )?;
    Ok(())
}

/// Everything about a case that can change.
pub(super) fn update(transaction: &Transaction<'_>, county: &str, case: &Case) -> Result<(), StoreError> {
    transaction.execute(
        sql!(SQL, "update"),
        params![
            county,
            case.number,
            case.device,
            case.envelope,
            case.round,
            case.service_hash,
            case.state.as_str(),
            case.complete_at,
            case.accepted_at,
            case.accepted_by,
            case.due_on,
            case.due_certain,
            case.corrections_asked,
            case.decided_at,
            case.decided_by,
            case.result,
            case.applicant_name,
            case.applicant_id_number,
            case.region
        ],
    )?;
    Ok(())
}

/// The version grows, if it is still this one.
pub(super) fn update_version(
    transaction: &Transaction<'_>,
    county: &str,
    number: &str,
    version: u32,
) -> Result<bool, StoreError> {
    let values = params![county, number, version];
    Ok(transaction.execute(sql!(SQL, "update_version"), values)? == 1)
}

/// By number.
pub(super) fn find(connection: &Connection, county: &str, number: &str) -> Result<Option<Case>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find"))?;
    Ok(statement.query_row(params![county, number], read).optional()?)
}

/// The first case of an application.
pub(super) fn find_of_application(
    connection: &Connection,
    county: &str,
    application_id: &str,
) -> Result<Option<Case>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_of_application"))?;
    let found = statement.query_row(params![county, application_id], read);
    Ok(found.optional()?)
}

/// Open ones, the most pressing first.
pub(super) fn list_open(connection: &Connection, county: &str, span: Span) -> Result<Vec<Case>, StoreError> {
    list(connection, sql!(SQL, "list_open"), county, span)
}

/// Other ones of the same person about the same service, the newest first.
pub(super) fn list_same_matter(
    connection: &Connection,
    county: &str,
    number: &str,
) -> Result<Vec<Case>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_same_matter"))?;
    let cases = statement.query_map(params![county, number], read)?;
    Ok(cases.collect::<Result<_, _>>()?)
}

/// Closed ones, the newest first.
pub(super) fn list_closed(
    connection: &Connection,
    county: &str,
    span: Span,
) -> Result<Vec<Case>, StoreError> {
    list(connection, sql!(SQL, "list_closed"), county, span)
}

/// Keeps one sending.
pub(super) fn insert_submission(
    transaction: &Transaction<'_>,
    county: &str,
    submission: &Submission,
) -> Result<(), StoreError> {
    let values = params![
        county,
        submission.number,
        submission.round,
        submission.envelope,
        submission.body,
        submission.received_at
    ];
    transaction.execute(sql!(SQL, "insert_submission"), values)?;
    Ok(())
}

/// What was opened out of an envelope.
pub(super) fn find_submission(
    connection: &Connection,
    county: &str,
    envelope: &str,
) -> Result<Option<Submission>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find_submission"))?;
    let found = statement.query_row(params![county, envelope], |row| {
        Ok(Submission {
            number: row.get("number")?,
            round: row.get("round")?,
            envelope: row.get("envelope")?,
            body: row.get("body")?,
            received_at: row.get("received_at")?,
        })
    });
    Ok(found.optional()?)
}

fn list(connection: &Connection, sql: &str, county: &str, span: Span) -> Result<Vec<Case>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![county, span.most, span.skip], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> Result<Case, rusqlite::Error> {
    Ok(Case {
        version: row.get("version")?,
        number: row.get("number")?,
        application_id: row.get("application_id")?,
        device: row.get("device")?,
        envelope: row.get("envelope")?,
        round: row.get("round")?,
        service: row.get("service")?,
        service_hash: row.get("service_hash")?,
        state: word(row, "state")?,
        applicant_name: row.get("applicant_name")?,
        applicant_id_number: row.get("applicant_id_number")?,
        agent_name: row.get("agent_name")?,
        agent_id_number: row.get("agent_id_number")?,
        agent_phone: row.get("agent_phone")?,
        region: row.get("region")?,
        received_at: row.get("received_at")?,
        complete_at: row.get("complete_at")?,
        accepted_at: row.get("accepted_at")?,
        accepted_by: row.get("accepted_by")?,
        due_on: row.get("due_on")?,
        due_certain: row.get("due_certain")?,
        corrections_asked: row.get("corrections_asked")?,
        decided_at: row.get("decided_at")?,
        decided_by: row.get("decided_by")?,
        result: row.get("result")?,
    })
}
