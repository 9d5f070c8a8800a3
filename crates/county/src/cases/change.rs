//! What an act makes of a case. A change is worked out without writing anything, and written as a whole or not at all; what
//! it was worked out from is part of it, so that nothing is overwritten that nobody has looked at.

use protocol::event::EventKind;

use super::{
    audit::{AuditAct, AuditLine},
    case::{Arrived, Case, Fate, NewPart, Part, Submission},
    mandate::EndedMandate,
    state::EnvelopeState,
};

/// A change. `E` is the event: unsigned as it is worked out, signed as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change<E = Happening> {
    pub(crate) expected: Expected,
    pub(crate) case: CaseChange,
    pub(crate) submission: Option<Submission>,
    pub(crate) parts: PartsChange,
    /// A mandate that ended.
    pub(crate) mandate: Option<EndedMandate>,
    /// What is told, in order: one act may be two steps of the law.
    pub(crate) events: Vec<E>,
    pub(crate) audit: Vec<AuditLine>,
}

/// What must still be so when it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Expected {
    pub(crate) case: Seen,
    /// An envelope, and what had come of it.
    pub(crate) envelope: Option<(String, Fate)>,
}

/// The case that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Seen {
    /// None: it is about no case.
    Nothing,
    /// There was none of this application.
    NoneOf(String),
    /// This one, in this version.
    Case(String, u32),
}

/// What is written of the case itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CaseChange {
    /// It stays as it is.
    None,
    /// It begins.
    Begin(Box<Case>),
    /// It becomes this.
    Update(Box<Case>),
}

/// What is written of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PartsChange {
    /// They stay as they are.
    None,
    /// They become these. What no longer applies goes, unless somebody has decided it already.
    Keep(Vec<NewPart>),
    /// One is decided.
    Decide(Box<Part>),
}

/// What the person is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Happening {
    pub(crate) what: EventKind,
    pub(crate) device: String,
    pub(crate) envelope: String,
    /// State that the envelope gets when the feed has the event.
    pub(crate) envelope_state: Option<EnvelopeState>,
    pub(crate) number: String,
    pub(crate) at: String,
    /// Blank when it was nobody at the desk.
    pub(crate) clerk: String,
    /// For the desk's eyes only.
    pub(crate) reason: String,
}

impl Change {
    /// Of this case, as it was seen; nothing is written yet.
    pub(crate) fn of(case: &Case) -> Self {
        Self::expecting(Seen::Case(case.number.clone(), case.version))
    }

    /// Nothing is written yet.
    pub(crate) fn expecting(case: Seen) -> Self {
        Self {
            expected: Expected { case, envelope: None },
            case: CaseChange::None,
            submission: None,
            parts: PartsChange::None,
            mandate: None,
            events: Vec::new(),
            audit: Vec::new(),
        }
    }

    /// And this must have come of the envelope until then.
    pub(crate) fn after(mut self, arrived: &Arrived, fate: &Fate) -> Self {
        self.expected.envelope = Some((arrived.envelope.clone(), fate.clone()));
        self
    }

    /// The case becomes this.
    pub(crate) fn updating(self, case: Case) -> Self {
        Self {
            case: CaseChange::Update(Box::new(case)),
            ..self
        }
    }

    /// The person is told.
    pub(crate) fn telling(mut self, event: Happening) -> Self {
        self.events.push(event);
        self
    }

    /// A clerk's step: written down, and told.
    pub(crate) fn done(self, case: &Case, act: AuditAct, by: &str, what: EventKind, at: &str) -> Self {
        self.audited(&case.number, act, by, at)
            .telling(Happening::by(by, case, what, at))
    }

    /// It is written down who did it.
    pub(crate) fn audited(mut self, number: &str, act: AuditAct, by: &str, at: &str) -> Self {
        self.audit.push(AuditLine {
            at: at.to_owned(),
            clerk: by.to_owned(),
            number: number.to_owned(),
            act,
            part: String::new(),
        });
        self
    }
}

impl<E> Change<E> {
    /// The same with its events as `signed`.
    pub(crate) fn with_events<S>(self, signed: Vec<S>) -> Change<S> {
        Change {
            expected: self.expected,
            case: self.case,
            submission: self.submission,
            parts: self.parts,
            mandate: self.mandate,
            events: signed,
            audit: self.audit,
        }
    }
}

impl Happening {
    /// About what an envelope brought; nobody at the desk did it.
    pub(crate) fn of(
        arrived: &Arrived,
        number: &str,
        state: EnvelopeState,
        what: EventKind,
        at: &str,
    ) -> Self {
        Self {
            what,
            device: arrived.device.clone(),
            envelope: arrived.envelope.clone(),
            envelope_state: Some(state),
            number: number.to_owned(),
            at: at.to_owned(),
            clerk: String::new(),
            reason: String::new(),
        }
    }

    /// About an act of a clerk.
    pub(crate) fn by(clerk: &str, case: &Case, what: EventKind, at: &str) -> Self {
        Self {
            what,
            device: case.device.clone(),
            envelope: case.envelope.clone(),
            envelope_state: None,
            number: case.number.clone(),
            at: at.to_owned(),
            clerk: clerk.to_owned(),
            reason: String::new(),
        }
    }
}
