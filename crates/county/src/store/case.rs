//! Case files, submissions and events of the desk's database.

use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use super::{StoreError, counter};

/// A case file (办件).
#[derive(Debug, Clone, Default)]
pub(crate) struct CaseFile {
    pub(crate) number: String,
    pub(crate) application_id: String,
    pub(crate) device: String,
    pub(crate) envelope: String,
    pub(crate) round: u32,
    pub(crate) service: String,
    pub(crate) service_hash: String,
    pub(crate) state: String,
    pub(crate) applicant_name: String,
    pub(crate) applicant_id_number: String,
    pub(crate) agent_name: String,
    pub(crate) agent_id_number: String,
    pub(crate) agent_phone: String,
    pub(crate) region: String,
    pub(crate) received_at: String,
    pub(crate) complete_at: String,
    pub(crate) accepted_at: String,
    pub(crate) accepted_by: String,
    pub(crate) due_on: String,
    pub(crate) due_certain: bool,
    pub(crate) corrections_asked: u32,
    pub(crate) decided_at: String,
    pub(crate) decided_by: String,
    pub(crate) result: String,
}

/// One sending, opened.
pub(crate) struct Submission {
    pub(crate) number: String,
    pub(crate) body: String,
}

/// An event as the desk keeps it until the feed has it.
pub(crate) struct CaseEvent {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) device: String,
    pub(crate) envelope: String,
    /// State that the envelope gets with it; blank for none.
    pub(crate) envelope_state: String,
    pub(crate) at: String,
    pub(crate) clerk: String,
    pub(crate) reason: String,
    pub(crate) body: String,
}

/// A new case.
pub(crate) fn insert(transaction: &Transaction<'_>, county: &str, case: &CaseFile) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("case/insert.sql"),
        params![
            county,
            case.number,
            case.application_id,
            case.device,
            case.envelope,
            case.round,
            case.service,
            case.service_hash,
            case.state,
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
pub(crate) fn update(transaction: &Transaction<'_>, county: &str, case: &CaseFile) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("case/update.sql"),
        params![
            county,
            case.number,
            case.device,
            case.envelope,
            case.round,
            case.service_hash,
            case.state,
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

/// By number.
pub(crate) fn find(
    connection: &Connection,
    county: &str,
    number: &str,
) -> Result<Option<CaseFile>, StoreError> {
    let sql = concat!(include_str!("case/columns.sql"), include_str!("case/find.sql"));
    Ok(connection
        .query_row(sql, params![county, number], read)
        .optional()?)
}

/// The first case of an application.
pub(crate) fn find_application(
    connection: &Connection,
    county: &str,
    application_id: &str,
) -> Result<Option<CaseFile>, StoreError> {
    let sql = concat!(
        include_str!("case/columns.sql"),
        include_str!("case/find_application.sql")
    );
    Ok(connection
        .query_row(sql, params![county, application_id], read)
        .optional()?)
}

/// Cases that are not decided, the most pressing first.
pub(crate) fn open(connection: &Connection, county: &str, limit: u32) -> Result<Vec<CaseFile>, StoreError> {
    list(
        connection,
        concat!(include_str!("case/columns.sql"), include_str!("case/open.sql")),
        county,
        limit,
    )
}

/// Decided ones, the newest first.
pub(crate) fn closed(connection: &Connection, county: &str, limit: u32) -> Result<Vec<CaseFile>, StoreError> {
    list(
        connection,
        concat!(include_str!("case/columns.sql"), include_str!("case/closed.sql")),
        county,
        limit,
    )
}

/// Keeps one sending.
pub(crate) fn insert_submission(
    transaction: &Transaction<'_>,
    county: &str,
    case: &CaseFile,
    body: &str,
    received_at: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("case/insert_submission.sql"),
        params![county, case.number, case.round, case.envelope, body, received_at],
    )?;
    Ok(())
}

/// What was opened out of an envelope.
pub(crate) fn submission_of(
    connection: &Connection,
    county: &str,
    envelope: &str,
) -> Result<Option<Submission>, StoreError> {
    Ok(connection
        .query_row(
            include_str!("case/submission_of_envelope.sql"),
            params![county, envelope],
            |row| {
                Ok(Submission {
                    number: row.get(0)?,
                    body: row.get(1)?,
                })
            },
        )
        .optional()?)
}

/// Keeps an event together with the act it tells of.
pub(crate) fn insert_event(
    transaction: &Transaction<'_>,
    county: &str,
    event: &CaseEvent,
) -> Result<(), StoreError> {
    let order = counter::next(transaction, county, "event")?;
    transaction.execute(
        include_str!("case/insert_event.sql"),
        params![
            county,
            event.id,
            event.number,
            event.device,
            event.envelope,
            event.envelope_state,
            event.at,
            event.clerk,
            event.reason,
            event.body,
            order
        ],
    )?;
    Ok(())
}

/// Whether an envelope already got this state, when the feed may not have it yet.
pub(crate) fn has_event(
    connection: &Connection,
    county: &str,
    envelope: &str,
    state: &str,
) -> Result<bool, StoreError> {
    Ok(connection.query_row(
        include_str!("case/has_event.sql"),
        params![county, envelope, state],
        |row| row.get(0),
    )?)
}

/// Events that the feed does not have yet, in order.
pub(crate) fn unpublished(connection: &Connection, county: &str) -> Result<Vec<CaseEvent>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("case/unpublished.sql"))?;
    let rows = statement.query_map([county], |row| {
        Ok(CaseEvent {
            id: row.get(0)?,
            number: String::new(),
            device: row.get(1)?,
            envelope: row.get(2)?,
            envelope_state: row.get(3)?,
            at: String::new(),
            clerk: String::new(),
            reason: String::new(),
            body: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The feed has it.
pub(crate) fn set_published(transaction: &Transaction<'_>, county: &str, id: &str) -> Result<(), StoreError> {
    transaction.execute(include_str!("case/set_published.sql"), params![county, id])?;
    Ok(())
}

/// What happened to a case: time, clerk, reason, signed event.
pub(crate) fn events(
    connection: &Connection,
    county: &str,
    number: &str,
) -> Result<Vec<(String, String, String, String)>, StoreError> {
    let mut statement = connection.prepare_cached(include_str!("case/events.sql"))?;
    let rows = statement.query_map(params![county, number], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn list(connection: &Connection, sql: &str, county: &str, limit: u32) -> Result<Vec<CaseFile>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![county, limit], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> Result<CaseFile, rusqlite::Error> {
    Ok(CaseFile {
        number: row.get(0)?,
        application_id: row.get(1)?,
        device: row.get(2)?,
        envelope: row.get(3)?,
        round: row.get(4)?,
        service: row.get(5)?,
        service_hash: row.get(6)?,
        state: row.get(7)?,
        applicant_name: row.get(8)?,
        applicant_id_number: row.get(9)?,
        agent_name: row.get(10)?,
        agent_id_number: row.get(11)?,
        agent_phone: row.get(12)?,
        region: row.get(13)?,
        received_at: row.get(14)?,
        complete_at: row.get(15)?,
        accepted_at: row.get(16)?,
        accepted_by: row.get(17)?,
        due_on: row.get(18)?,
        due_certain: row.get(19)?,
        corrections_asked: row.get(20)?,
        decided_at: row.get(21)?,
        decided_by: row.get(22)?,
        result: row.get(23)?,
    })
}
