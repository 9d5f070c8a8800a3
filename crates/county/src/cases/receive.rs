//! An application that was opened becomes a case, a further round of one, or a refusal.

use protocol::{application::Application, problem::Code};

use super::{
    case::{Arrived, Case, CaseFile, Known, NewPart, Submission},
    change::{CaseChange, Change, PartsChange, Seen},
    refuse::refusal,
    state::State,
    subject::Subject,
};

/// What was in an envelope, opened and checked.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    pub(crate) application: Application,
    /// The same as it was sent.
    pub(crate) text: String,
    /// Whom it is about.
    pub(crate) subject: Subject,
    /// What these answers make, found out here: the device says nothing about it.
    pub(crate) parts: Vec<NewPart>,
}

/// What came of looking at it.
#[derive(Debug, Clone)]
pub(crate) enum Received {
    /// It was done before.
    Already,
    /// It goes into this case.
    Filed(Box<Change>),
    /// Its device is told why not.
    Refused(Box<Change>),
}

/// What becomes of an opened application.
pub(crate) fn receive(arrived: &Arrived, opened: &Opened, known: &Known, at: &str) -> Received {
    if known.fate.filed_under.is_some() || known.fate.told.is_some() {
        return Received::Already;
    }
    match &known.file {
        // Any round may begin a case: a refused sending leaves none behind, and the next one counts on.
        None => Received::Filed(Box::new(begin(arrived, opened, known))),
        Some(file) if continues(file, arrived, opened, known) => {
            Received::Filed(Box::new(go_on(file, arrived, opened, known)))
        }
        // A round that nobody asked for.
        Some(file) => {
            let change = Change::of(&file.case).after(arrived, &known.fate);
            Received::Refused(Box::new(change.telling(refusal(arrived, Code::Replayed, at))))
        }
    }
}

/// A correction names an envelope of the case, comes from the device that knows it, and was asked for.
fn continues(file: &CaseFile, arrived: &Arrived, opened: &Opened, known: &Known) -> bool {
    let (case, application) = (&file.case, &opened.application);
    case.state == State::Corrections
        && case.device == arrived.device
        && application.round > case.round
        && application.service == case.service
        && known.corrects.as_deref() == Some(case.number.as_str())
}

fn begin(arrived: &Arrived, opened: &Opened, known: &Known) -> Change {
    let case = next_round(new_case(arrived, &opened.application), arrived, opened);
    let none = Seen::NoneOf(case.application_id.clone());
    Change {
        submission: Some(submission(&case, arrived, opened)),
        parts: PartsChange::Keep(opened.parts.clone()),
        case: CaseChange::Begin(Box::new(case)),
        ..Change::expecting(none).after(arrived, &known.fate)
    }
}

fn go_on(file: &CaseFile, arrived: &Arrived, opened: &Opened, known: &Known) -> Change {
    let case = next_round(file.case.clone(), arrived, opened);
    Change {
        submission: Some(submission(&case, arrived, opened)),
        parts: PartsChange::Keep(opened.parts.clone()),
        case: CaseChange::Update(Box::new(case)),
        ..Change::of(&file.case).after(arrived, &known.fate)
    }
}

fn submission(case: &Case, arrived: &Arrived, opened: &Opened) -> Submission {
    Submission {
        number: case.number.clone(),
        round: case.round,
        envelope: case.envelope.clone(),
        body: opened.text.clone(),
        received_at: arrived.received_at.clone(),
    }
}

fn new_case(arrived: &Arrived, application: &Application) -> Case {
    let mandate = application.mandate.clone();
    let agent = mandate.map(|mandate| (mandate.agent_name, mandate.agent_id_number, mandate.agent_phone));
    let (agent_name, agent_id_number, agent_phone) = agent.unwrap_or_default();
    Case {
        version: 0,
        number: arrived.number.clone(),
        application_id: application.application_id.clone(),
        device: arrived.device.clone(),
        envelope: String::new(),
        round: 0,
        service: application.service.clone(),
        service_hash: String::new(),
        state: State::Waiting,
        applicant_name: String::new(),
        applicant_id_number: String::new(),
        agent_name,
        agent_id_number,
        agent_phone,
        region: String::new(),
        received_at: arrived.received_at.clone(),
        returned_at: String::new(),
        complete_at: String::new(),
        accepted_at: String::new(),
        accepted_by: String::new(),
        due_on: String::new(),
        due_certain: true,
        corrections_asked: 0,
        decided_at: String::new(),
        decided_by: String::new(),
        result: String::new(),
    }
}

/// Who acts stays as in the first round; whom it is about is read anew.
fn next_round(case: Case, arrived: &Arrived, opened: &Opened) -> Case {
    let (application, subject) = (&opened.application, opened.subject.clone());
    let subject = subject.or_principal(application.mandate.as_ref());
    Case {
        applicant_name: subject.name,
        applicant_id_number: subject.id_number,
        region: subject.region,
        envelope: arrived.envelope.clone(),
        round: application.round,
        service_hash: application.service_hash.clone(),
        state: State::Waiting,
        ..case
    }
}
