//! What may happen to a case, as tables: every act from every state.

mod acts;
mod arrivals;
mod sequences;
mod words;

use catalog::{county::Calendar, service::Limit};
use protocol::application::Application;

use super::{
    case::{Arrived, Case, CaseFile, Fate, Known, NewPart, Part, Sending, Submission},
    due::Now,
    receive::Opened,
    state::{PartState, State},
    subject::Subject,
};

pub(crate) const NUMBER: &str = "990123-2026-000001";
pub(crate) const CLERK: &str = "王会计";

/// A Saturday.
pub(crate) fn now() -> Now {
    Now {
        at: "2026-11-21T10:00:00+08:00".into(),
        today: jiff::civil::date(2026, 11, 21),
        calendar: Calendar::default(),
        promise: Some(Limit {
            days: 10,
            unit: "working".into(),
            ..Limit::default()
        }),
    }
}

pub(crate) fn case(state: State) -> Case {
    Case {
        version: 7,
        number: NUMBER.into(),
        application_id: "application".into(),
        device: "phone".into(),
        envelope: "first".into(),
        round: 1,
        service: "senior-allowance".into(),
        service_hash: "hash".into(),
        state,
        applicant_name: "张桂英".into(),
        applicant_id_number: String::new(),
        agent_name: String::new(),
        agent_id_number: String::new(),
        agent_phone: String::new(),
        region: String::new(),
        received_at: "2026-11-20T09:00:00+08:00".into(),
        returned_at: String::new(),
        complete_at: String::new(),
        accepted_at: String::new(),
        accepted_by: String::new(),
        due_on: "2026-11-27".into(),
        due_certain: true,
        corrections_asked: 0,
        decided_at: String::new(),
        decided_by: String::new(),
        result: String::new(),
    }
}

pub(crate) fn file(state: State, parts: &[PartState]) -> CaseFile {
    let parts = parts.iter().enumerate().map(|(place, state)| Part {
        id: format!("part{place}"),
        name: format!("Part {place}"),
        office: "派出所".into(),
        state: *state,
        words: String::new(),
        appeal: String::new(),
        decided_at: String::new(),
        decided_by: String::new(),
    });
    CaseFile {
        case: case(state),
        parts: parts.collect(),
    }
}

pub(crate) fn arrived(envelope: &str) -> Arrived {
    Arrived {
        envelope: envelope.into(),
        device: "phone".into(),
        number: "990123-2026-000002".into(),
        received_at: "2026-11-21T09:59:00+08:00".into(),
    }
}

pub(crate) fn opened(round: u32) -> Opened {
    let application = Application {
        format: 1,
        application_id: "application".into(),
        round,
        corrects: (round > 1).then(|| "first".into()),
        service: "senior-allowance".into(),
        service_hash: "newer".into(),
        service_version: "2026.1".into(),
        values: Default::default(),
        rows: Default::default(),
        papers: Vec::new(),
        consents: Vec::new(),
        mandate: None,
        sent_claim: String::new(),
        sender: None,
    };
    Opened {
        application,
        text: "{}".into(),
        subject: Subject {
            name: "张桂英".into(),
            ..Subject::default()
        },
        parts: vec![NewPart {
            id: "household".into(),
            name: "上户口".into(),
            office: "派出所".into(),
        }],
    }
}

pub(crate) fn known(file: Option<CaseFile>) -> Known {
    Known {
        fate: Fate::default(),
        corrects: file.as_ref().map(|file| file.case.number.clone()),
        file,
    }
}

fn sending(file: CaseFile) -> Sending {
    Sending {
        submission: Submission {
            number: file.case.number.clone(),
            round: file.case.round,
            envelope: file.case.envelope.clone(),
            body: "{}".into(),
            received_at: file.case.received_at.clone(),
        },
        fate: Fate {
            filed_under: Some(file.case.number.clone()),
            told: None,
        },
        file,
    }
}
