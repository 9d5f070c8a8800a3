//! [`CaseStore`] over `desk.db`: each verb is one transaction or one read.

use rusqlite::Connection;

use super::{
    audit, case, case_event,
    commit::{commit, fate},
    database::Database,
    mandate, part, session,
};
use crate::{
    cases::{
        audit::AuditLine,
        case::{Case, CaseFile, Known, OpenPart, Sending},
        change::Change,
        mandate::EndedMandate,
    },
    store::{About, Answer, CaseStore, FeedEvent, Looked, Session, SignedHappening, Span, StoreError},
};

/// The store of cases in one SQLite database.
pub(super) struct SqliteCases {
    database: Database,
    county: String,
}

impl SqliteCases {
    pub(super) fn new(database: Database, county: &str) -> Self {
        Self {
            database,
            county: county.to_owned(),
        }
    }

    fn county(&self) -> String {
        self.county.clone()
    }
}

impl CaseStore for SqliteCases {
    fn commit(&self, change: Change<SignedHappening>) -> Answer<()> {
        let county = self.county();
        self.database
            .write(move |transaction| commit(transaction, &county, &change))
    }

    fn file(&self, number: &str) -> Answer<Option<CaseFile>> {
        let (county, number) = (self.county(), number.to_owned());
        self.database
            .read(move |connection| file(connection, &county, &number))
    }

    fn known(&self, about: About) -> Answer<Known> {
        let county = self.county();
        self.database
            .read(move |connection| known(connection, &county, &about))
    }

    fn sending(&self, envelope: &str) -> Answer<Option<Sending>> {
        let (county, envelope) = (self.county(), envelope.to_owned());
        self.database
            .read(move |connection| sending(connection, &county, &envelope))
    }

    fn has_event(&self, id: &str) -> Answer<bool> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .read(move |connection| case_event::has(connection, &county, &id))
    }

    fn open_cases(&self, span: Span) -> Answer<Vec<Case>> {
        let county = self.county();
        self.database
            .read(move |connection| case::list_open(connection, &county, span))
    }

    fn closed_cases(&self, span: Span) -> Answer<Vec<Case>> {
        let county = self.county();
        self.database
            .read(move |connection| case::list_closed(connection, &county, span))
    }

    fn same_matter(&self, number: &str) -> Answer<Vec<Case>> {
        let (county, number) = (self.county(), number.to_owned());
        self.database
            .read(move |connection| case::list_same_matter(connection, &county, &number))
    }

    fn open_parts(&self, span: Span) -> Answer<Vec<OpenPart>> {
        let county = self.county();
        self.database
            .read(move |connection| part::list_open(connection, &county, span))
    }

    fn look(&self, line: AuditLine) -> Answer<Option<Looked>> {
        let county = self.county();
        self.database.write(move |transaction| {
            let Some(file) = file(transaction, &county, &line.number)? else {
                return Ok(None);
            };
            if !line.part.is_empty() && !file.parts.iter().any(|part| part.id == line.part) {
                return Ok(None);
            }
            audit::insert(transaction, &county, &line)?;
            let newest = case::find_submission(transaction, &county, &file.case.envelope)?;
            Ok(Some(Looked {
                submission: newest.ok_or(StoreError::Damaged)?,
                events: case_event::list(transaction, &county, &line.number)?,
                file,
            }))
        })
    }

    fn export(&self, line: AuditLine) -> Answer<Vec<Case>> {
        let county = self.county();
        self.database.write(move |transaction| {
            audit::insert(transaction, &county, &line)?;
            case::list_open(transaction, &county, Span::WHOLE)
        })
    }

    fn end_mandate(&self, ended: EndedMandate, line: AuditLine) -> Answer<()> {
        let county = self.county();
        self.database.write(move |transaction| {
            mandate::insert(transaction, &county, &ended)?;
            audit::insert(transaction, &county, &line)
        })
    }

    fn ended_mandates(&self) -> Answer<Vec<EndedMandate>> {
        let county = self.county();
        self.database
            .read(move |connection| mandate::list(connection, &county))
    }

    fn note(&self, line: AuditLine) -> Answer<()> {
        let county = self.county();
        self.database
            .write(move |transaction| audit::insert(transaction, &county, &line))
    }

    fn whole_audit(&self, span: Span) -> Answer<Vec<AuditLine>> {
        let county = self.county();
        self.database
            .read(move |connection| audit::list_all(connection, &county, span))
    }

    fn audit(&self, number: &str) -> Answer<Vec<AuditLine>> {
        let (county, number) = (self.county(), number.to_owned());
        self.database
            .read(move |connection| audit::list(connection, &county, &number))
    }

    fn unpublished(&self) -> Answer<Vec<FeedEvent>> {
        let county = self.county();
        self.database
            .read(move |connection| case_event::list_unpublished(connection, &county))
    }

    fn undecided(&self) -> Answer<Vec<(String, String)>> {
        let county = self.county();
        self.database
            .read(move |connection| case_event::list_undecided(connection, &county))
    }

    fn set_decided(&self, events: Vec<(String, String)>) -> Answer<()> {
        let county = self.county();
        self.database.write(move |transaction| {
            events
                .iter()
                .try_for_each(|(id, body)| case_event::update_decided(transaction, &county, id, body))
        })
    }

    fn set_published(&self, ids: Vec<String>) -> Answer<()> {
        let county = self.county();
        self.database.write(move |transaction| {
            ids.iter()
                .try_for_each(|id| case_event::update_published(transaction, &county, id))
        })
    }

    fn begin_session(&self, token_hash: String, begun: Session, ends_at: i64) -> Answer<()> {
        let county = self.county();
        self.database
            .write(move |transaction| session::insert(transaction, &county, &token_hash, &begun, ends_at))
    }

    fn session(&self, token_hash: String, now: i64) -> Answer<Option<Session>> {
        let county = self.county();
        self.database
            .read(move |connection| session::find(connection, &county, &token_hash, now))
    }

    fn end_session(&self, token_hash: String, now: i64) -> Answer<()> {
        let county = self.county();
        self.database
            .write(move |transaction| session::delete(transaction, &county, &token_hash, now))
    }
}

fn file(connection: &Connection, county: &str, number: &str) -> Result<Option<CaseFile>, StoreError> {
    let found = case::find(connection, county, number)?;
    found.map(|case| with_parts(connection, county, case)).transpose()
}

fn with_parts(connection: &Connection, county: &str, case: Case) -> Result<CaseFile, StoreError> {
    let parts = part::list(connection, county, &case.number)?;
    Ok(CaseFile { case, parts })
}

fn known(connection: &Connection, county: &str, about: &About) -> Result<Known, StoreError> {
    let case = match &about.application {
        Some(application) => case::find_of_application(connection, county, application)?,
        None => None,
    };
    let corrected = match &about.corrects {
        Some(envelope) => case::find_submission(connection, county, envelope)?,
        None => None,
    };
    Ok(Known {
        fate: fate(connection, county, &about.envelope)?,
        file: case
            .map(|case| with_parts(connection, county, case))
            .transpose()?,
        corrects: corrected.map(|submission| submission.number),
    })
}

fn sending(connection: &Connection, county: &str, envelope: &str) -> Result<Option<Sending>, StoreError> {
    let Some(submission) = case::find_submission(connection, county, envelope)? else {
        return Ok(None);
    };
    let file = file(connection, county, &submission.number)?;
    Ok(Some(Sending {
        file: file.ok_or(StoreError::Damaged)?,
        fate: fate(connection, county, envelope)?,
        submission,
    }))
}
