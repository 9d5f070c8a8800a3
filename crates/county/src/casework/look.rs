//! Looking at cases: lists, and one case with what its newest envelope holds. Opening one is written down: first the line,
//! then the content.

use protocol::application::Application;

use super::{Casework, mended::Mended, past::Past};
use crate::{
    cases::{
        AuditAct, PartState, State,
        audit::AuditLine,
        case::{Case, CaseFile, Part},
        mandate::EndedMandate,
    },
    store::{Span, StoreError},
};

/// A line of the list of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// 办件编号.
    pub number: String,
    /// Service id.
    pub service: String,
    /// Where it is.
    pub state: State,
    /// Whom it is about.
    pub applicant: String,
    /// Who acts; blank when nobody does.
    pub agent: String,
    /// Last day for the county, `YYYY-MM-DD`; blank while nothing is due.
    pub due_on: String,
}

/// A part of a case (一件事), for lists and tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartLine {
    /// Id within the service.
    pub id: String,
    /// In words.
    pub name: String,
    /// The office that gets it.
    pub office: String,
    /// Where it is.
    pub state: PartState,
}

/// A case with what its newest envelope holds.
pub(crate) struct Opened {
    pub(crate) file: CaseFile,
    pub(crate) application: Application,
    pub(crate) events: Vec<Past>,
    /// The same matter of the same person.
    pub(crate) others: Vec<Case>,
    /// The end of the mandate that it came under, if it has ended by somebody's word.
    pub(crate) mandate_ended: Option<EndedMandate>,
    /// What was asked for and came back.
    pub(crate) mended: Option<Mended>,
}

impl Casework {
    /// Cases that are not decided, the most pressing first.
    pub async fn open_cases(&self) -> Result<Vec<CaseLine>, StoreError> {
        let cases = self.cases.open_cases(Span::WHOLE).await?;
        Ok(cases.into_iter().map(CaseLine::from).collect())
    }

    /// One case.
    pub async fn case(&self, number: &str) -> Result<Option<CaseLine>, StoreError> {
        let file = self.cases.file(number).await?;
        Ok(file.map(|file| CaseLine::from(file.case)))
    }

    /// The applications that a case consists of, in the order of the service; empty when it is one by itself.
    pub async fn parts(&self, number: &str) -> Result<Vec<PartLine>, StoreError> {
        let parts = self.cases.file(number).await?.map(|file| file.parts);
        Ok(parts
            .unwrap_or_default()
            .into_iter()
            .map(PartLine::from)
            .collect())
    }

    /// Everything that was read or done of a case: (time, clerk, act).
    pub async fn audit(&self, number: &str) -> Result<Vec<(String, String, String)>, StoreError> {
        let lines = self.cases.audit(number).await?.into_iter();
        let told = |line: AuditLine| (line.at.clone(), line.clerk.clone(), line.text());
        Ok(lines.map(told).collect())
    }

    /// Writes down what a clerk did that is about no one case: first the line, then the doing.
    pub(crate) async fn note(&self, clerk: &str, act: AuditAct, of: &str) -> Result<(), StoreError> {
        let line = AuditLine {
            at: self.now_text(),
            clerk: clerk.to_owned(),
            number: String::new(),
            act,
            part: of.to_owned(),
        };
        self.cases.note(line).await
    }

    /// What all clerks did, the newest first, for the one in charge; reading it is written down too.
    pub(crate) async fn whole_audit(&self, clerk: &str, span: Span) -> Result<Vec<AuditLine>, StoreError> {
        self.note(clerk, AuditAct::SeeAudit, "").await?;
        self.cases.whole_audit(span).await
    }

    /// Opens a case, or a part of it, for a clerk; `None` when it is not there.
    pub(crate) async fn look(
        &self,
        clerk: &str,
        number: &str,
        part: Option<&str>,
        act: AuditAct,
    ) -> Result<Option<Opened>, StoreError> {
        let line = AuditLine {
            at: self.now_text(),
            clerk: clerk.to_owned(),
            number: number.to_owned(),
            act,
            part: part.unwrap_or_default().to_owned(),
        };
        let Some(looked) = self.cases.look(line).await? else {
            return Ok(None);
        };
        let events: Vec<Past> = looked.events.into_iter().map(Past::from).collect();
        let application: Application = serde_json::from_str(&looked.submission.body)?;
        Ok(Some(Opened {
            mandate_ended: self.end_of(application.mandate.as_ref()).await?,
            application,
            mended: self.mended(&looked.file.case, &events).await?,
            events,
            others: looked.others,
            file: looked.file,
        }))
    }

    /// The list of open cases for a clerk who takes it along.
    pub(crate) async fn export(&self, clerk: &str) -> Result<Vec<Case>, StoreError> {
        let line = AuditLine {
            at: self.now_text(),
            clerk: clerk.to_owned(),
            number: String::new(),
            act: AuditAct::Export,
            part: String::new(),
        };
        self.cases.export(line).await
    }
}

impl From<Case> for CaseLine {
    fn from(case: Case) -> Self {
        Self {
            number: case.number,
            service: case.service,
            state: case.state,
            applicant: case.applicant_name,
            agent: case.agent_name,
            due_on: case.due_on,
        }
    }
}

impl From<Part> for PartLine {
    fn from(part: Part) -> Self {
        Self {
            id: part.id,
            name: part.name,
            office: part.office,
            state: part.state,
        }
    }
}
