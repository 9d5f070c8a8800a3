//! Writing a change: first whether everything it was worked out from is still so, then case, sending, parts, event and
//! audit line, in one transaction.

use rusqlite::{Connection, Transaction};

use super::{audit, case, case_event, mandate, part};
use crate::{
    cases::{
        case::Fate,
        change::{CaseChange, Change, Expected, PartsChange, Seen},
    },
    store::{SignedHappening, StoreError},
};

/// Writes it as a whole; `Changed` writes nothing.
pub(super) fn commit(
    transaction: &Transaction<'_>,
    county: &str,
    change: &Change<SignedHappening>,
) -> Result<(), StoreError> {
    expect(transaction, county, &change.expected)?;
    match &change.case {
        CaseChange::None => {}
        CaseChange::Begin(new) => case::insert(transaction, county, new)?,
        CaseChange::Update(new) => case::update(transaction, county, new)?,
    }
    if let Some(submission) = &change.submission {
        case::insert_submission(transaction, county, submission)?;
        write_parts(transaction, county, &submission.number, &change.parts)?;
    } else if let Seen::Case(number, _) = &change.expected.case {
        write_parts(transaction, county, number, &change.parts)?;
    }
    if let Some(ended) = &change.mandate {
        mandate::insert(transaction, county, ended)?;
    }
    for event in &change.events {
        case_event::insert(transaction, county, event)?;
    }
    for line in &change.audit {
        audit::insert(transaction, county, line)?;
    }
    Ok(())
}

/// The case's version grows in the same statement that compares it, so that of two changes from the same version one fails.
fn expect(transaction: &Transaction<'_>, county: &str, expected: &Expected) -> Result<(), StoreError> {
    let case = match &expected.case {
        Seen::Nothing => true,
        Seen::NoneOf(application) => case::find_of_application(transaction, county, application)?.is_none(),
        Seen::Case(number, version) => case::update_version(transaction, county, number, *version)?,
    };
    let envelope = match &expected.envelope {
        None => true,
        Some((envelope, seen)) => fate(transaction, county, envelope)? == *seen,
    };
    if case && envelope {
        Ok(())
    } else {
        Err(StoreError::Changed)
    }
}

/// What has come of an envelope so far.
pub(super) fn fate(connection: &Connection, county: &str, envelope: &str) -> Result<Fate, StoreError> {
    let submission = case::find_submission(connection, county, envelope)?;
    Ok(Fate {
        filed_under: submission.map(|submission| submission.number),
        told: case_event::find_told(connection, county, envelope)?,
    })
}

fn write_parts(
    transaction: &Transaction<'_>,
    county: &str,
    number: &str,
    parts: &PartsChange,
) -> Result<(), StoreError> {
    match parts {
        PartsChange::None => Ok(()),
        PartsChange::Keep(parts) => part::replace(transaction, county, number, parts),
        PartsChange::Decide(decided) => {
            // What is decided is never decided again, whatever version it was seen in.
            if part::update_decided(transaction, county, number, decided)? {
                Ok(())
            } else {
                Err(StoreError::Changed)
            }
        }
    }
}
