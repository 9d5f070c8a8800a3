//! Every sequence of acts up to a length, on a case with two parts: the whole and its parts never contradict each other, and what
//! the person's device makes of the events is what the desk says.

use protocol::{
    event::EventKind,
    withdrawal::{self, Withdrawal},
};

use super::{CLERK, arrived, file, known, now};
use crate::cases::{
    Act, Decision, PartState, State,
    act::act,
    case::CaseFile,
    change::{CaseChange, Change, PartsChange},
    complete::become_whole,
    decide_part::decide_part,
    standing::{Standing, standing},
    withdraw::withdraw,
};

const LONGEST: usize = 5;

#[derive(Debug, Clone, Copy)]
enum Step {
    Accept,
    Ask,
    /// What was asked for is here.
    Return,
    Approve,
    Deny,
    Grant(usize),
    Refuse(usize),
    Withdraw,
}

const STEPS: [Step; 10] = [
    Step::Accept,
    Step::Ask,
    Step::Return,
    Step::Approve,
    Step::Deny,
    Step::Grant(0),
    Step::Grant(1),
    Step::Refuse(0),
    Step::Refuse(1),
    Step::Withdraw,
];

/// What the device knows: a receipt, then events, in order (`sync::run::ledger`, `app::ledger`).
#[derive(Debug, Clone)]
struct Device {
    state: &'static str,
    taken_in: bool,
    decided: Vec<(String, bool)>,
}

impl Device {
    fn hear(&mut self, what: &EventKind) {
        self.taken_in |= matches!(what, EventKind::Accepted | EventKind::PartDecided { .. });
        match what {
            EventKind::PartDecided { part, approved, .. } => self.decided.push((part.clone(), *approved)),
            EventKind::Accepted => self.state = "accepted",
            EventKind::CorrectionsAsked { .. } => self.state = "corrections",
            EventKind::Approved { .. } => self.state = "approved",
            EventKind::Denied { .. } => self.state = "denied",
            EventKind::Withdrawn => self.state = "withdrawn",
            _ => {}
        }
    }

    /// How it shows a part (`app::ledger::parts`).
    fn part(&self, id: &str) -> &'static str {
        let decided = self.decided.iter().rfind(|(part, _)| part == id);
        match (decided, self.state) {
            (Some((_, true)), _) => "done",
            (Some((_, false)), _) => "refused",
            (None, "denied" | "approved") => "closed",
            (None, whole) => whole,
        }
    }
}

fn change(file: &CaseFile, step: Step) -> Option<Change> {
    let (reason, appeal) = ("不在本县".to_owned(), "可以复议".to_owned());
    let result = "好了".to_owned();
    let part = |place| format!("part{place}");
    match step {
        Step::Accept => act(file, Act::Accept, CLERK, &now()).ok(),
        Step::Ask => {
            let items = vec![protocol::event::CorrectionItem {
                at: "/data/name".into(),
                note: "看不清".into(),
                pages: Vec::new(),
            }];
            let until = "2026-12-01".into();
            let ask = Act::AskCorrections {
                items,
                until,
                reason: "再补".into(),
            };
            act(file, ask, CLERK, &now()).ok()
        }
        Step::Return if file.case.state == State::Corrections => {
            let mut case = file.case.clone();
            become_whole(&mut case, "2026-11-21T09:59:00+08:00", &now());
            Some(Change::of(&file.case).updating(case))
        }
        Step::Return => None,
        Step::Approve => act(file, Act::Approve { result }, CLERK, &now()).ok(),
        Step::Deny => act(file, Act::Deny { reason, appeal }, CLERK, &now()).ok(),
        Step::Grant(place) => decide_part(
            file,
            &part(place),
            Decision::Done { words: result },
            CLERK,
            &now(),
        )
        .ok(),
        Step::Refuse(place) => decide_part(
            file,
            &part(place),
            Decision::Denied { reason, appeal },
            CLERK,
            &now(),
        )
        .ok(),
        Step::Withdraw => {
            let wish = Withdrawal {
                kind: withdrawal::KIND.into(),
                format: 1,
                application_id: file.case.application_id.clone(),
                envelope: "first".into(),
                reason: "不办了".into(),
                asked_claim: String::new(),
                sender: None,
            };
            withdraw(&arrived("wish"), &wish, &known(Some(file.clone())), &now().at)
        }
    }
}

fn done(mut file: CaseFile, mut device: Device, step: Step) -> Option<(CaseFile, Device)> {
    let change = change(&file, step)?;
    if let CaseChange::Update(case) = change.case {
        file.case = *case;
    }
    if let PartsChange::Decide(decided) = change.parts {
        let part = file.parts.iter_mut().find(|part| part.id == decided.id).unwrap();
        *part = *decided;
    }
    if matches!(step, Step::Return) {
        // Its receipt.
        device.state = "received";
    }
    change.events.iter().for_each(|event| device.hear(&event.what));
    Some((file, device))
}

fn whole(state: State) -> &'static str {
    match state {
        State::Waiting | State::New | State::Returned => "received",
        State::Accepted => "accepted",
        State::Corrections => "corrections",
        State::Approved => "approved",
        State::Denied => "denied",
        State::Withdrawn => "withdrawn",
        State::Refused => "refused",
    }
}

fn agree(file: &CaseFile, device: &Device, steps: &[Step]) {
    let case = &file.case;
    let any = |state| file.parts.iter().any(|part| part.state == state);
    assert_eq!(whole(case.state), device.state, "the whole after {steps:?}");
    assert_eq!(
        !case.accepted_at.is_empty(),
        device.taken_in,
        "受理 after {steps:?}"
    );
    assert_eq!(
        case.is_turned_away(),
        device.state == "denied" && !device.taken_in,
        "{steps:?}"
    );
    if any(PartState::Done) || any(PartState::Denied) {
        assert!(
            !case.accepted_at.is_empty(),
            "a part is decided of what nobody took in: {steps:?}"
        );
        assert_ne!(case.state, State::New, "{steps:?}");
    }
    assert!(
        case.state != State::Approved
            || file.parts.is_empty()
            || (any(PartState::Done) && !any(PartState::New)),
        "{steps:?}"
    );
    assert!(
        !matches!(case.state, State::Denied | State::Withdrawn) || !any(PartState::Done),
        "{steps:?}"
    );
    for part in &file.parts {
        let here = match standing(case.state, part.state) {
            Standing::Done => "done",
            Standing::Denied => "refused",
            Standing::InHand => "accepted",
            Standing::Closed => "closed",
            Standing::AsWhole(state) => whole(state),
        };
        assert_eq!(here, device.part(&part.id), "{} after {steps:?}", part.id);
    }
}

fn go_on(file: &CaseFile, device: &Device, steps: &mut Vec<Step>) -> usize {
    agree(file, device, steps);
    if steps.len() == LONGEST {
        return 1;
    }
    let mut seen = 1;
    for step in STEPS {
        if let Some((file, device)) = done(file.clone(), device.clone(), step) {
            steps.push(step);
            seen += go_on(&file, &device, steps);
            steps.pop();
        }
    }
    seen
}

#[test]
fn the_whole_and_its_parts_never_contradict_each_other_at_the_desk_or_on_the_device() {
    let begun = file(State::New, &[PartState::New, PartState::New]);
    let device = Device {
        state: "received",
        taken_in: false,
        decided: Vec::new(),
    };
    assert!(go_on(&begun, &device, &mut Vec::new()) > 1_000);
}

/// A case without parts, where 不予办理 and 不予受理 differ by what came before.
#[test]
fn what_was_gone_on_with_is_told() {
    let begun = file(State::New, &[]);
    let device = Device {
        state: "received",
        taken_in: false,
        decided: Vec::new(),
    };
    go_on(&begun, &device, &mut Vec::new());
}
