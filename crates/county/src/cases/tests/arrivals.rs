//! What envelopes bring, from every state.

use catalog::service::Limit;
use protocol::{event::EventKind, problem::Code, withdrawal::Withdrawal};

use super::{NUMBER, arrived, file, known, now, opened, sending};
use crate::cases::{
    EnvelopeState, PartState, State,
    case::{Case, Fate},
    change::{CaseChange, Change, Seen},
    complete::{Completed, complete},
    due::{self, Now},
    receive::{Received, receive},
    withdraw::withdraw,
};

fn written(change: &Change) -> &Case {
    match &change.case {
        CaseChange::Begin(case) | CaseChange::Update(case) => case,
        CaseChange::None => panic!("the case does not change"),
    }
}

fn told(change: &Change) -> (&EventKind, Option<EnvelopeState>) {
    let event = change.events.last().unwrap();
    (&event.what, event.envelope_state)
}

fn is_refused_with(change: &Change, code: Code) -> bool {
    let refused = EventKind::Refused {
        code: code.as_str().into(),
    };
    told(change) == (&refused, Some(EnvelopeState::Refused)) && change.case == CaseChange::None
}

#[test]
fn the_first_sending_begins_a_case_whatever_its_round() {
    for round in [1, 2] {
        let came = receive(&arrived("second"), &opened(round), &known(None), &now().at);
        let Received::Filed(change) = came else {
            panic!("{came:?}")
        };
        let case = written(&change);
        assert_eq!((case.state, case.round), (State::Waiting, round));
        assert_eq!(case.number, "990123-2026-000002", "the number of its receipt");
        assert_eq!(change.expected.case, Seen::NoneOf("application".into()));
        assert!(
            change.events.is_empty(),
            "complete is said when the papers are here"
        );
    }
}

#[test]
fn a_further_round_goes_on_only_where_it_was_asked_for() {
    for state in State::ALL {
        let before = known(Some(file(*state, &[])));
        match receive(&arrived("second"), &opened(2), &before, &now().at) {
            Received::Filed(change) => {
                assert_eq!(*state, State::Corrections);
                let case = written(&change);
                assert_eq!((case.state, case.number.as_str()), (State::Waiting, NUMBER));
                assert_eq!((case.envelope.as_str(), case.round), ("second", 2));
            }
            Received::Refused(change) => {
                assert_ne!(*state, State::Corrections);
                assert!(is_refused_with(&change, Code::Replayed), "{state}");
            }
            Received::Already => panic!("{state}"),
        }
    }
}

#[test]
fn a_round_that_does_not_fit_is_refused() {
    let asked = || known(Some(file(State::Corrections, &[])));
    let mut elsewhere = asked();
    elsewhere.corrects = Some("another case".into());
    let mut nothing = asked();
    nothing.corrects = None;
    let mut other_service = opened(2);
    other_service.application.service = "birth".into();
    let mut stranger = arrived("second");
    stranger.device = "stranger".into();
    let table = [
        (arrived("second"), opened(1), asked()),
        (arrived("second"), opened(2), elsewhere),
        (arrived("second"), opened(2), nothing),
        (arrived("second"), other_service, asked()),
        (stranger, opened(2), asked()),
    ];
    for (arrived, opened, known) in table {
        let came = receive(&arrived, &opened, &known, &now().at);
        assert!(
            matches!(&came, Received::Refused(change) if is_refused_with(change, Code::Replayed)),
            "{came:?}"
        );
    }
}

#[test]
fn what_was_done_is_not_done_again() {
    let fates = [
        Fate {
            filed_under: Some(NUMBER.into()),
            told: None,
        },
        Fate {
            filed_under: None,
            told: Some(EnvelopeState::Refused),
        },
    ];
    for fate in fates {
        let mut before = known(Some(file(State::Corrections, &[])));
        before.fate = fate.clone();
        let came = receive(&arrived("second"), &opened(2), &before, &now().at);
        assert!(matches!(came, Received::Already), "{fate:?}");
    }
    let mut again = sending(file(State::Waiting, &[]));
    again.fate.told = Some(EnvelopeState::Done);
    let came = complete(&arrived("first"), &again, Ok(()), &now());
    assert!(matches!(came, Completed::Already));
}

#[test]
fn a_case_is_never_due_later_than_the_answer_that_was_promised() {
    let due = |asked: u32, days: u32| {
        let mut waiting = file(State::Waiting, &[]);
        waiting.case.corrections_asked = asked;
        let quick = now();
        let promise = quick.promise.clone().map(|limit| Limit { days, ..limit });
        let quick = Now { promise, ..quick };
        match complete(&arrived("first"), &sending(waiting), Ok(()), &quick) {
            Completed::Changed(change) => written(&change).due_on.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(due(0, 2), "2026-11-24", "two working days from the receipt");
    assert_eq!(due(0, 9), "2026-11-27", "five to accept come first");
    assert_eq!(
        due(1, 2),
        "2026-11-24",
        "what was mended is counted from the day it came back"
    );
}

#[test]
fn whole_papers_make_it_new_and_others_do_not() {
    let come = |asked: u32, papers| {
        let mut waiting = file(State::Waiting, &[]);
        waiting.case.corrections_asked = asked;
        match complete(&arrived("first"), &sending(waiting), papers, &now()) {
            Completed::Changed(change) => *change,
            other => panic!("{other:?}"),
        }
    };
    let whole = come(0, Ok(()));
    assert_eq!(told(&whole), (&EventKind::Complete, Some(EnvelopeState::Done)));
    assert_eq!(written(&whole).state, State::New);
    assert_eq!(
        written(&whole).due_on,
        "2026-11-27",
        "five working days to accept"
    );
    assert_eq!(written(&whole).returned_at, "", "nothing was asked for");
    let mended = come(1, Ok(()));
    assert_eq!(
        written(&mended).state,
        State::Returned,
        "what was asked for is here"
    );
    assert_eq!(
        (
            written(&mended).received_at.as_str(),
            written(&mended).returned_at.as_str()
        ),
        ("2026-11-20T09:00:00+08:00", "2026-11-21T09:59:00+08:00"),
        "when it was received first, and when it came back"
    );
    for (asked, state) in [(0, State::Refused), (1, State::Corrections)] {
        let without = come(asked, Err(Code::WrongType));
        assert_eq!(written(&without).state, state, "asked {asked} times");
        assert_eq!(told(&without).1, Some(EnvelopeState::Refused));
    }
    let gone = complete(
        &arrived("first"),
        &sending(file(State::Withdrawn, &[])),
        Ok(()),
        &now(),
    );
    assert!(matches!(gone, Completed::Withdrawn), "it does not come back");
}

fn wish() -> Withdrawal {
    Withdrawal {
        kind: protocol::withdrawal::KIND.into(),
        format: 1,
        application_id: "application".into(),
        envelope: "first".into(),
        reason: "儿子替我办过了".into(),
        asked_claim: String::new(),
        sender: None,
    }
}

#[test]
fn it_is_given_back_while_nobody_has_decided() {
    for state in State::ALL {
        let before = known(Some(file(*state, &[])));
        let change = withdraw(&arrived("wish"), &wish(), &before, &now().at).unwrap();
        let (what, envelope) = told(&change);
        assert_eq!(envelope, Some(EnvelopeState::Done));
        match state {
            State::Approved | State::Denied => assert_eq!(*what, EventKind::NotWithdrawn),
            _ => assert_eq!(*what, EventKind::Withdrawn, "{state}"),
        }
        let closes = !matches!(state, State::Approved | State::Denied | State::Withdrawn);
        assert_eq!(change.case != CaseChange::None, closes, "{state}");
        if closes {
            let case = written(&change);
            assert_eq!((case.state, case.due_on.as_str()), (State::Withdrawn, ""));
            assert_eq!(change.audit[0].text(), "withdrawn");
        }
    }
}

#[test]
fn what_was_granted_in_part_stands() {
    for (parts, what) in [
        ([PartState::New, PartState::Denied], EventKind::Withdrawn),
        ([PartState::New, PartState::Done], EventKind::NotWithdrawn),
    ] {
        let before = known(Some(file(State::Accepted, &parts)));
        let change = withdraw(&arrived("wish"), &wish(), &before, &now().at).unwrap();
        assert_eq!(*told(&change).0, what, "{parts:?}");
    }
}

#[test]
fn somebody_elses_is_not_there() {
    let mut stranger = arrived("wish");
    stranger.device = "stranger".into();
    for before in [known(Some(file(State::New, &[]))), known(None)] {
        let change = withdraw(&stranger, &wish(), &before, &now().at).unwrap();
        assert!(is_refused_with(&change, Code::NotFound));
    }
    let mut again = known(Some(file(State::New, &[])));
    again.fate.told = Some(EnvelopeState::Done);
    assert!(withdraw(&arrived("wish"), &wish(), &again, &now().at).is_none());
}

/// One rule for the desk and for the device, which counts the promise from its newest receipt (`ledger::due` of the app).
#[test]
fn the_answer_is_due_on_one_day_whoever_asks() {
    let mut case = file(State::New, &[]).case;
    for state in [State::Waiting, State::New, State::Accepted] {
        case.state = state;
        assert_eq!(due::answer(&case, &now()).on, "2026-12-04", "{state}");
    }
    case.state = State::Corrections;
    case.due_on = "2026-12-10".into();
    assert_eq!(due::answer(&case, &now()).on, "2026-12-10", "what she was given");
    case.returned_at = "2026-11-25T09:00:00+08:00".into();
    for state in [State::Returned, State::Accepted] {
        case.state = state;
        assert_eq!(due::answer(&case, &now()).on, "2026-12-09", "{state}");
    }
    case.state = State::Approved;
    assert_eq!(due::answer(&case, &now()).on, "");
}
