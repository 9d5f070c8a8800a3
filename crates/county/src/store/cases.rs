//! What the inner half keeps: cases with every sending of them, events until the feed has them, the audit, and who is
//! signed in. All of it can be read by whoever holds the desk's key.

use super::{Answer, FeedEvent, Span};
use crate::cases::{
    audit::AuditLine,
    case::{Case, CaseFile, Known, OpenPart, Sending, Submission},
    change::{Change, Happening},
    mandate::EndedMandate,
};

/// The store of one county's cases.
pub(crate) trait CaseStore: Send + Sync {
    /// Writes a change as a whole. [`StoreError::Changed`](super::StoreError::Changed) when something that it expects is not
    /// so any more; then nothing is written.
    fn commit(&self, change: Change<SignedHappening>) -> Answer<()>;

    /// A case with its parts.
    fn file(&self, number: &str) -> Answer<Option<CaseFile>>;
    /// What is known when an envelope is opened.
    fn known(&self, about: About) -> Answer<Known>;
    /// What an envelope brought, with the case that it went into.
    fn sending(&self, envelope: &str) -> Answer<Option<Sending>>;

    /// Whether an event of this id was told.
    fn has_event(&self, id: &str) -> Answer<bool>;

    /// Cases that are open, what is due first standing first; then by number, which is age.
    fn open_cases(&self, span: Span) -> Answer<Vec<Case>>;
    /// Cases that are closed, the newest first.
    fn closed_cases(&self, span: Span) -> Answer<Vec<Case>>;
    /// Other cases of the same person about the same service, in whatever state, the newest first.
    fn same_matter(&self, number: &str) -> Answer<Vec<Case>>;
    /// Undecided parts of cases that can be decided, by office, what is due first standing first.
    fn open_parts(&self, span: Span) -> Answer<Vec<OpenPart>>;

    /// Opens a case for somebody and writes down who: no line, no content. `None` when the case, or the part that the line
    /// names, is not there; then nothing is written.
    fn look(&self, line: AuditLine) -> Answer<Option<Looked>>;
    /// The open cases for somebody who takes the list along, and the line that says so.
    fn export(&self, line: AuditLine) -> Answer<Vec<Case>>;
    /// Ends a mandate, and writes down who did it.
    fn end_mandate(&self, ended: EndedMandate, line: AuditLine) -> Answer<()>;
    /// Mandates that were ended, the newest first.
    fn ended_mandates(&self) -> Answer<Vec<EndedMandate>>;
    /// Writes down what somebody did that is about no one case.
    fn note(&self, line: AuditLine) -> Answer<()>;
    /// Everything that was read or done, the newest first.
    fn whole_audit(&self, span: Span) -> Answer<Vec<AuditLine>>;
    /// Everything that was read or done of a case, in order.
    fn audit(&self, number: &str) -> Answer<Vec<AuditLine>>;

    /// Events that the feed does not have yet, in order, some at a time.
    fn unpublished(&self) -> Answer<Vec<FeedEvent>>;
    /// Id and body of events that the desk's own key has not signed, some at a time.
    fn undecided(&self) -> Answer<Vec<(String, String)>>;
    /// These were signed anew, by id and body: the feed gets them once more, in their places.
    fn set_decided(&self, events: Vec<(String, String)>) -> Answer<()>;
    /// The feed has these.
    fn set_published(&self, ids: Vec<String>) -> Answer<()>;

    /// Begins a session under the hash of its cookie. `ends_at` is in seconds.
    fn begin_session(&self, token_hash: String, session: Session, ends_at: i64) -> Answer<()>;
    /// The session of a cookie, unless it has ended.
    fn session(&self, token_hash: String, now: i64) -> Answer<Option<Session>>;
    /// Ends this session, and all that have run out.
    fn end_session(&self, token_hash: String, now: i64) -> Answer<()>;
}

/// What an opened envelope is about.
pub(crate) struct About {
    pub(crate) envelope: String,
    /// Id of its application; `None` when it could not be opened.
    pub(crate) application: Option<String>,
    /// The envelope that it says it corrects.
    pub(crate) corrects: Option<String>,
}

/// An event, signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SignedHappening {
    pub(crate) id: String,
    pub(crate) happening: Happening,
    /// As it is sent.
    pub(crate) body: String,
}

/// A case with its newest sending and what happened to it.
pub(crate) struct Looked {
    pub(crate) file: CaseFile,
    pub(crate) submission: Submission,
    pub(crate) events: Vec<PastEvent>,
}

/// An event as the desk's history has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PastEvent {
    pub(crate) at: String,
    pub(crate) clerk: String,
    pub(crate) reason: String,
    /// The signed event.
    pub(crate) body: String,
}

/// A clerk who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) clerk: String,
    pub(crate) csrf: String,
    /// Hash of the word that it began with.
    pub(crate) credential: String,
}
