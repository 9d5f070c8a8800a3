//! A case (办件 at the county) and what belongs to it. Field names follow the case record of GB/T 39046-2020.

use super::state::{EnvelopeState, PartState, State};

/// A case: one application with every sending of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Case {
    /// Grows with everything that is written about it; whoever decides on an older one is told so.
    pub(crate) version: u32,
    pub(crate) number: String,
    pub(crate) application_id: String,
    pub(crate) device: String,
    pub(crate) envelope: String,
    pub(crate) round: u32,
    pub(crate) service: String,
    pub(crate) service_hash: String,
    pub(crate) state: State,
    pub(crate) applicant_name: String,
    pub(crate) applicant_id_number: String,
    pub(crate) agent_name: String,
    pub(crate) agent_id_number: String,
    pub(crate) agent_phone: String,
    pub(crate) region: String,
    /// When the county received it first; stays through every round.
    pub(crate) received_at: String,
    /// When it received what it last had asked to have mended; blank while nothing came back.
    pub(crate) returned_at: String,
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

impl Case {
    /// 不予受理: refused before anybody had taken it in, which is another decision than 不予办理.
    pub(crate) fn is_turned_away(&self) -> bool {
        self.state == State::Denied && self.accepted_at.is_empty()
    }
}

/// A case with its parts: what is decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CaseFile {
    pub(crate) case: Case,
    /// In the order of the service; empty when it is one application by itself.
    pub(crate) parts: Vec<Part>,
}

/// One of the applications that a case consists of (一件事).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) office: String,
    pub(crate) state: PartState,
    pub(crate) words: String,
    pub(crate) appeal: String,
    pub(crate) decided_at: String,
    pub(crate) decided_by: String,
}

/// A part as answers make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewPart {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) office: String,
}

/// A part that waits for its office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpenPart {
    pub(crate) number: String,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) office: String,
    pub(crate) due_on: String,
    pub(crate) due_certain: bool,
    pub(crate) received_at: String,
}

/// One sending of an application, as it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Submission {
    pub(crate) number: String,
    pub(crate) round: u32,
    pub(crate) envelope: String,
    /// The application as JSON.
    pub(crate) body: String,
    pub(crate) received_at: String,
}

/// An envelope as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrived {
    pub(crate) envelope: String,
    pub(crate) device: String,
    /// The number of its receipt.
    pub(crate) number: String,
    pub(crate) received_at: String,
}

/// What has come of an envelope so far: every step may be repeated and finds here that it was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fate {
    /// The case that it went into.
    pub(crate) filed_under: Option<String>,
    /// What its device was told about it.
    pub(crate) told: Option<EnvelopeState>,
}

/// What is known when an envelope is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) fate: Fate,
    /// The case of its application, unless it was refused.
    pub(crate) file: Option<CaseFile>,
    /// The case that the envelope went into which it says it corrects.
    pub(crate) corrects: Option<String>,
}

/// A sending with the case that it went into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sending {
    pub(crate) submission: Submission,
    pub(crate) file: CaseFile,
    pub(crate) fate: Fate,
}
