//! A clerk's acts from every state.

use protocol::event::{CorrectionItem, EventKind};

use super::{CLERK, NUMBER, file, now};
use crate::cases::{
    Act, AuditAct, Decision, Missing, NotPossible, PartState, State,
    act::act,
    change::{CaseChange, Change, PartsChange, Seen},
    decide_part::decide_part,
    possible::LONGEST_WORDS,
};

fn ask(note: &str, until: &str, reason: &str) -> Act {
    Act::AskCorrections {
        items: vec![CorrectionItem {
            at: "/data/name".into(),
            note: note.into(),
            pages: Vec::new(),
        }],
        until: until.into(),
        reason: reason.into(),
    }
}

fn approve(result: &str) -> Act {
    Act::Approve {
        result: result.into(),
    }
}

fn deny(reason: &str, appeal: &str) -> Act {
    Act::Deny {
        reason: reason.into(),
        appeal: appeal.into(),
    }
}

fn done(words: &str) -> Decision {
    Decision::Done { words: words.into() }
}

fn after(change: &Change) -> State {
    match &change.case {
        CaseChange::Update(case) => case.state,
        other => panic!("{other:?} is no update"),
    }
}

/// Where the case is then, or why not.
type Came = Result<State, NotPossible>;

const WRONG: Came = Err(NotPossible::WrongState);

/// Rows are states; columns are 受理, 补正, 办好了, 不予办理 of a case without parts.
const TABLE: &[(State, [Came; 4])] = &[
    (State::Waiting, [WRONG, WRONG, WRONG, WRONG]),
    (
        State::New,
        [
            Ok(State::Accepted),
            Ok(State::Corrections),
            Ok(State::Approved),
            Ok(State::Denied),
        ],
    ),
    (
        State::Returned,
        [
            Ok(State::Accepted),
            Ok(State::Corrections),
            Ok(State::Approved),
            Ok(State::Denied),
        ],
    ),
    (
        State::Accepted,
        [
            WRONG,
            Ok(State::Corrections),
            Ok(State::Approved),
            Ok(State::Denied),
        ],
    ),
    (State::Corrections, [WRONG, WRONG, WRONG, Ok(State::Denied)]),
    (State::Approved, [WRONG, WRONG, WRONG, WRONG]),
    (State::Denied, [WRONG, WRONG, WRONG, WRONG]),
    (State::Refused, [WRONG, WRONG, WRONG, WRONG]),
    (State::Withdrawn, [WRONG, WRONG, WRONG, WRONG]),
];

/// What is written down, in order.
fn steps(change: &Change) -> Vec<String> {
    change.audit.iter().map(|line| line.text()).collect()
}

fn kinds(change: &Change) -> Vec<String> {
    let kind = |what| {
        serde_json::to_value(what).unwrap()["kind"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    change.events.iter().map(|event| kind(&event.what)).collect()
}

/// 行政许可法 32, 34: what is granted was taken in, if only in the same moment; what is refused before is 不予受理.
#[test]
fn whoever_grants_takes_in_and_both_are_on_record() {
    for state in [State::New, State::Returned] {
        let change = act(&file(state, &[]), approve("好了"), CLERK, &now()).unwrap();
        assert_eq!(steps(&change), ["accept", "approve"], "{state}");
        assert_eq!(kinds(&change), ["accepted", "approved"], "{state}");
        let CaseChange::Update(case) = change.case else {
            panic!("the case changes")
        };
        assert_eq!((&case.accepted_at, case.accepted_by.as_str()), (&now().at, CLERK));
        assert_eq!(case.decided_at, now().at);
        let denied = act(&file(state, &[]), deny("不在本县", "可以复议"), CLERK, &now()).unwrap();
        let CaseChange::Update(case) = denied.case else {
            panic!("the case changes")
        };
        assert_eq!(case.accepted_at, "", "refused before it was taken in");
    }
    let mut before = file(State::Accepted, &[]);
    before.case.accepted_at = "2026-11-20T16:00:00+08:00".into();
    let change = act(&before, approve("好了"), CLERK, &now()).unwrap();
    assert_eq!(steps(&change), ["approve"], "it was taken in before");
    let CaseChange::Update(case) = change.case else {
        panic!("the case changes")
    };
    assert_eq!(case.accepted_at, before.case.accepted_at);
}

#[test]
fn whoever_decides_a_part_takes_the_case_in() {
    for (state, then) in [
        (State::New, State::Accepted),
        (State::Returned, State::Accepted),
        (State::Corrections, State::Corrections),
    ] {
        let one = file(state, &[PartState::New]);
        let change = decide_part(&one, "part0", done("好了"), CLERK, &now()).unwrap();
        assert_eq!(steps(&change), ["accept", "part-done part0"], "{state}");
        // The device would take 受理 for an end of the corrections that are still waited for.
        let told = if state == State::Corrections { 1 } else { 2 };
        assert_eq!(kinds(&change).len(), told, "{state}");
        assert_eq!(kinds(&change).last().unwrap(), "part_decided", "{state}");
        let CaseChange::Update(case) = change.case else {
            panic!("the case changes")
        };
        assert_eq!((case.state, &case.accepted_at), (then, &now().at), "{state}");
        let no = Decision::Denied {
            reason: "不在本县".into(),
            appeal: "可以复议".into(),
        };
        // Refusing a part is a decision too: the whole cannot wait to be taken in with a part that is over.
        let change = decide_part(&one, "part0", no, CLERK, &now()).unwrap();
        assert_eq!(after(&change), then, "{state}");
    }
}

/// What was taken in before its correction is not taken in twice, and leaves the top of the list.
#[test]
fn what_came_back_is_gone_on_with() {
    let mut back = file(State::Returned, &[]);
    back.case.accepted_at = "2026-11-20T16:00:00+08:00".into();
    let change = act(&back, Act::Accept, CLERK, &now()).unwrap();
    assert_eq!(steps(&change), ["go-on"]);
    assert_eq!(
        kinds(&change),
        ["accepted"],
        "the device shows it as gone on with"
    );
    let CaseChange::Update(case) = change.case else {
        panic!("the case changes")
    };
    assert_eq!(
        (case.state, case.accepted_at),
        (State::Accepted, back.case.accepted_at)
    );
}

#[test]
fn every_act_from_every_state() {
    assert_eq!(TABLE.len(), State::ALL.len());
    for (state, row) in TABLE {
        let acts = [
            Act::Accept,
            ask("看不清", "2026-12-01", ""),
            approve("好了"),
            deny("不在本县", "可以复议"),
        ];
        for (what, expected) in acts.into_iter().zip(row) {
            let came = act(&file(*state, &[]), what.clone(), CLERK, &now());
            assert_eq!(
                came.map(|change| after(&change)),
                *expected,
                "{what:?} from {state}"
            );
        }
    }
}

/// What the parts are, what 办好了 and 不予办理 of the whole come to, when the case is accepted and when an answer is waited for.
#[test]
fn the_whole_is_closed_as_its_parts_allow() {
    use PartState::{Denied, Done, New};
    let table: &[(&[PartState], Came, Came)] = &[
        (&[New], Err(NotPossible::PartsOpen), Ok(State::Denied)),
        (&[New, Denied], Err(NotPossible::PartsOpen), Ok(State::Denied)),
        (
            &[New, Done],
            Err(NotPossible::PartsOpen),
            Err(NotPossible::PartDone),
        ),
        (
            &[Denied, Denied],
            Err(NotPossible::PartsDenied),
            Ok(State::Denied),
        ),
        (&[Done, Denied], Ok(State::Approved), Err(NotPossible::PartDone)),
        (&[Done, Done], Ok(State::Approved), Err(NotPossible::PartDone)),
    ];
    for state in [State::New, State::Returned, State::Accepted, State::Corrections] {
        for (parts, approved, denied) in table {
            let came = |what| act(&file(state, parts), what, CLERK, &now()).map(|change| after(&change));
            assert_eq!(came(approve("好了")), *approved, "{parts:?} in {state}");
            assert_eq!(
                came(deny("不在本县", "可以复议")),
                *denied,
                "{parts:?} in {state}"
            );
        }
    }
    let late = act(&file(State::Approved, &[Done]), approve("好了"), CLERK, &now());
    assert_eq!(late.unwrap_err(), NotPossible::WrongState);
}

#[test]
fn what_the_person_must_be_told_is_there() {
    let missing = NotPossible::Incomplete;
    let long = "长".repeat(LONGEST_WORDS + 1);
    let table = [
        (ask(" ", "2026-12-01", ""), missing(Missing::Note(0))),
        (ask("看不清", "2026-11-20", ""), NotPossible::WrongDay),
        (ask("看不清", "2026-12-1", ""), NotPossible::WrongDay),
        (ask("看不清", "soon", ""), NotPossible::WrongDay),
        (approve(" "), missing(Missing::Result)),
        (deny("不在本县", " "), missing(Missing::Appeal)),
        (deny("", "可以复议"), missing(Missing::Reason)),
        (
            ask(&long, "2026-12-01", ""),
            NotPossible::TooLong(Missing::Note(0)),
        ),
        (
            ask("看不清", "2026-12-01", &long),
            NotPossible::TooLong(Missing::Again),
        ),
        (approve(&long), NotPossible::TooLong(Missing::Result)),
        (deny(&long, "可以复议"), NotPossible::TooLong(Missing::Reason)),
        (deny("不在本县", &long), NotPossible::TooLong(Missing::Appeal)),
    ];
    for (what, why) in table {
        let refused = act(&file(State::New, &[]), what.clone(), CLERK, &now());
        assert_eq!(refused.unwrap_err(), why, "{what:?}");
    }
    let nothing = Act::AskCorrections {
        items: Vec::new(),
        until: "2026-12-01".into(),
        reason: String::new(),
    };
    let refused = act(&file(State::New, &[]), nothing, CLERK, &now());
    assert_eq!(refused.unwrap_err(), missing(Missing::Items));
    let today = act(
        &file(State::New, &[]),
        ask("看不清", "2026-11-21", ""),
        CLERK,
        &now(),
    );
    assert!(today.is_ok(), "the last day may be today");
}

#[test]
fn a_second_correction_needs_a_reason() {
    let mut asked = file(State::New, &[]);
    asked.case.corrections_asked = 1;
    let again = |reason| act(&asked, ask("看不清", "2026-12-01", reason), CLERK, &now());
    assert_eq!(again(" ").unwrap_err(), NotPossible::NeedsReason);
    let change = again("新照片也看不清").unwrap();
    assert_eq!(change.events[0].reason, "新照片也看不清");
}

#[test]
fn a_change_says_what_it_was_worked_out_from_and_who_did_it() {
    let change = act(&file(State::New, &[]), Act::Accept, CLERK, &now()).unwrap();
    assert_eq!(change.expected.case, Seen::Case(NUMBER.into(), 7));
    let event = change.events[0].clone();
    assert_eq!((event.what, event.clerk.as_str()), (EventKind::Accepted, CLERK));
    assert_eq!(event.envelope_state, None);
    let line = change.audit[0].clone();
    assert_eq!((line.act, line.text().as_str()), (AuditAct::Accept, "accept"));
    let CaseChange::Update(case) = change.case else {
        panic!("the case changes")
    };
    assert_eq!(case.due_on, "2026-12-04", "ten working days from receipt");
    assert_eq!(case.accepted_by, CLERK);
}

#[test]
fn a_part_is_decided_once_and_only_while_the_case_can_be() {
    for state in State::ALL {
        for part in PartState::ALL {
            let came = decide_part(&file(*state, &[*part]), "part0", done("好了"), CLERK, &now());
            let possible = state.can_be_decided() && *part == PartState::New;
            let expected = if possible {
                None
            } else {
                Some(NotPossible::WrongState)
            };
            assert_eq!(came.err(), expected, "{part} in {state}");
        }
    }
    let new = file(State::New, &[PartState::New]);
    let elsewhere = decide_part(&new, "elsewhere", done("好了"), CLERK, &now());
    assert_eq!(elsewhere.unwrap_err(), NotPossible::NoSuchCase);
    let silent = decide_part(&new, "part0", done(" "), CLERK, &now());
    assert_eq!(silent.unwrap_err(), NotPossible::Incomplete(Missing::Result));
    let mut accepted = file(State::Accepted, &[PartState::New]);
    accepted.case.accepted_at = "2026-11-20T16:00:00+08:00".into();
    let change = decide_part(&accepted, "part0", done("好了"), CLERK, &now()).unwrap();
    assert_eq!(change.case, CaseChange::None, "the case goes on");
    assert_eq!(steps(&change), ["part-done part0"]);
    let PartsChange::Decide(part) = change.parts else {
        panic!("the part changes")
    };
    assert_eq!((part.state, part.words.as_str()), (PartState::Done, "好了"));
}
