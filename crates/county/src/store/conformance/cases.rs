//! Changes of cases: written as a whole, and only from what was seen.

use super::{Stores, begun, filed, signed, tests};
use crate::{
    cases::{
        Act, Decision, EnvelopeState, PartState, State,
        act::act,
        case::{Fate, NewPart},
        change::{CaseChange, Change, PartsChange, Seen},
        decide_part::decide_part,
        receive::{Received, receive},
        refuse::refuse,
    },
    store::{About, SignedHappening, StoreError},
};

const NUMBER: &str = "990123-2026-000001";

fn with_event(change: Change, id: &str) -> Change<SignedHappening> {
    let last = change.events.len().saturating_sub(1);
    let events = change.events.iter().cloned().enumerate().map(|(place, event)| {
        // The last one is what the act is called by.
        let before = "first ".repeat(last - place);
        signed(&format!("{before}{id}"), event)
    });
    let events = events.collect();
    change.with_events(events)
}

fn approve() -> Act {
    Act::Approve {
        result: "每月一百元".into(),
    }
}

fn deny() -> Act {
    Act::Deny {
        reason: "不在本县".into(),
        appeal: "可以复议".into(),
    }
}

pub(in crate::store) async fn a_change_of_an_older_version_is_refused_and_writes_nothing(stores: &Stores) {
    let seen = begun(stores, NUMBER, State::New).await;
    let approved = act(&seen, approve(), "王会计", &tests::now()).unwrap();
    let denied = act(&seen, deny(), "赵窗口", &tests::now()).unwrap();
    stores
        .cases
        .commit(with_event(approved, "approved"))
        .await
        .unwrap();
    let late = stores.cases.commit(with_event(denied, "denied")).await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");

    let after = stores.cases.file(NUMBER).await.unwrap().unwrap().case;
    assert_eq!(
        (after.state, after.result.as_str()),
        (State::Approved, "每月一百元")
    );
    let events = stores.cases.unpublished().await.unwrap();
    let told: Vec<&str> = events.iter().map(|event| event.id.as_str()).collect();
    assert_eq!(
        told,
        ["first approved", "approved"],
        "nobody is told of what was not done"
    );
    let audit = stores.cases.audit(NUMBER).await.unwrap();
    let acts: Vec<String> = audit.iter().map(|line| line.text()).collect();
    assert_eq!(acts, ["accept", "approve"]);
}

pub(in crate::store) async fn two_changes_from_one_version_are_one_change(stores: &Stores) {
    let seen = begun(stores, NUMBER, State::New).await;
    let change = |id| with_event(act(&seen, approve(), "王会计", &tests::now()).unwrap(), id);
    let (one, other) = tokio::join!(
        stores.cases.commit(change("one")),
        stores.cases.commit(change("other"))
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    let told = stores.cases.unpublished().await.unwrap();
    assert_eq!(told.len(), 2, "受理 and 办好了, once");
}

pub(in crate::store) async fn a_case_begins_once_for_an_application(stores: &Stores) {
    let begin = |envelope: &str| {
        let known = tests::known(None);
        match receive(&tests::arrived(envelope), &tests::opened(1), &known, "now") {
            Received::Filed(change) => change.with_events(Vec::new()),
            other => panic!("{other:?}"),
        }
    };
    stores.cases.commit(begin("first")).await.unwrap();
    let mut second = begin("second");
    if let CaseChange::Begin(case) = &mut second.case {
        case.number = "990123-2026-000003".into();
    }
    let late = stores.cases.commit(second).await;
    assert!(matches!(late, Err(StoreError::Changed)), "{late:?}");
    assert!(stores.cases.file("990123-2026-000003").await.unwrap().is_none());
    assert!(stores.cases.sending("second").await.unwrap().is_none());
}

pub(in crate::store) async fn what_has_come_of_an_envelope_is_expected_too(stores: &Stores) {
    let arrived = tests::arrived("broken");
    let refusal = |id| {
        let code = protocol::problem::Code::Unreadable;
        with_event(refuse(&arrived, Seen::Nothing, &Fate::default(), code, "now"), id)
    };
    stores.cases.commit(refusal("one")).await.unwrap();
    let again = stores.cases.commit(refusal("other")).await;
    assert!(matches!(again, Err(StoreError::Changed)), "{again:?}");
    assert_eq!(
        stores.cases.unpublished().await.unwrap().len(),
        1,
        "a device is told once"
    );
}

/// A case with one part that nobody has decided.
async fn with_part(stores: &Stores) {
    let seen = begun(stores, NUMBER, State::New).await;
    let parts = vec![NewPart {
        id: "household".into(),
        name: "上户口".into(),
        office: "派出所".into(),
    }];
    let change = Change {
        parts: PartsChange::Keep(parts),
        ..Change::of(&seen.case)
    };
    stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
}

pub(in crate::store) async fn a_decided_part_is_never_decided_again(stores: &Stores) {
    with_part(stores).await;
    let seen = stores.cases.file(NUMBER).await.unwrap().unwrap();
    let decide = |words: &str| {
        let decision = Decision::Done { words: words.into() };
        decide_part(&seen, "household", decision, "王会计", &tests::now()).unwrap()
    };
    stores
        .cases
        .commit(with_event(decide("上好了"), "one"))
        .await
        .unwrap();
    let mut again = decide("又上好了");
    let late = stores.cases.commit(with_event(again.clone(), "other")).await;
    assert!(matches!(late, Err(StoreError::Changed)), "an older version");
    again.expected.case = Seen::Nothing;
    let newer = stores.cases.file(NUMBER).await.unwrap().unwrap();
    again.expected.case = Change::of(&newer.case).expected.case;
    let late = stores.cases.commit(with_event(again, "other")).await;
    assert!(
        matches!(late, Err(StoreError::Changed)),
        "in the newest version too"
    );
    let parts = stores.cases.file(NUMBER).await.unwrap().unwrap().parts;
    assert_eq!(
        (parts[0].state, parts[0].words.as_str()),
        (PartState::Done, "上好了")
    );
}

pub(in crate::store) async fn a_change_is_read_back_as_it_was_written(stores: &Stores) {
    let before = begun(stores, NUMBER, State::New).await.case;
    let mut case = before.clone();
    case.device = "another phone".into();
    case.envelope = "second".into();
    case.round = 2;
    case.service_hash = "newer".into();
    case.state = State::Accepted;
    case.applicant_name = "何秀兰".into();
    case.applicant_id_number = "990123194501010022".into();
    case.region = "990123001".into();
    case.returned_at = "2026-11-21T09:00:00+08:00".into();
    case.complete_at = "2026-11-21T10:00:00+08:00".into();
    case.accepted_at = "2026-11-22T10:00:00+08:00".into();
    case.accepted_by = "王会计".into();
    case.due_on = "2026-12-04".into();
    case.due_certain = false;
    case.corrections_asked = 3;
    case.decided_at = "2026-11-23T10:00:00+08:00".into();
    case.decided_by = "赵窗口".into();
    case.result = "每月一百元".into();
    let change = Change::of(&before).updating(case.clone());
    stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
    let mut after = stores.cases.file(NUMBER).await.unwrap().unwrap().case;
    assert!(after.version > before.version);
    after.version = case.version;
    assert_eq!(after, case);
}

pub(in crate::store) async fn parts_become_what_the_newest_answers_make(stores: &Stores) {
    with_part(stores).await;
    let seen = stores.cases.file(NUMBER).await.unwrap().unwrap();
    let done = Decision::Done {
        words: "上好了".into(),
    };
    let decided = decide_part(&seen, "household", done, "王会计", &tests::now()).unwrap();
    stores.cases.commit(with_event(decided, "done")).await.unwrap();
    let part = |id: &str| NewPart {
        id: id.into(),
        name: id.into(),
        office: "社保中心".into(),
    };
    for wanted in [vec!["card", "claim"], vec!["claim"]] {
        let seen = stores.cases.file(NUMBER).await.unwrap().unwrap();
        let change = Change {
            parts: PartsChange::Keep(wanted.iter().map(|id| part(id)).collect()),
            ..Change::of(&seen.case)
        };
        stores.cases.commit(change.with_events(Vec::new())).await.unwrap();
        let parts = stores.cases.file(NUMBER).await.unwrap().unwrap().parts;
        let mut ids: Vec<&str> = parts.iter().map(|part| part.id.as_str()).collect();
        ids.retain(|id| *id != "household");
        assert_eq!(ids, wanted, "what no longer applies is gone");
        let kept = parts.iter().find(|part| part.id == "household").unwrap();
        assert_eq!((kept.state, kept.office.as_str()), (PartState::Done, "派出所"));
    }
}

pub(in crate::store) async fn a_refused_beginning_is_no_case_of_its_application(stores: &Stores) {
    let case = begun(stores, NUMBER, State::Refused).await.case;
    let known = stores.cases.known(About {
        envelope: "second".into(),
        application: Some(case.application_id.clone()),
        corrects: None,
    });
    assert_eq!(known.await.unwrap().file, None);
    assert!(
        stores.cases.file(NUMBER).await.unwrap().is_some(),
        "it stays on file"
    );
}

pub(in crate::store) async fn an_envelope_is_known_with_its_case(stores: &Stores) {
    let nothing = stores.cases.known(About {
        envelope: "first".into(),
        application: Some("application".into()),
        corrects: Some("elsewhere".into()),
    });
    assert_eq!(nothing.await.unwrap(), Default::default());
    let number = filed(stores).await;
    let known = stores.cases.known(About {
        envelope: "first".into(),
        application: Some("application".into()),
        corrects: Some("first".into()),
    });
    let known = known.await.unwrap();
    assert_eq!(known.fate.filed_under.as_deref(), Some(number.as_str()));
    assert_eq!(known.corrects.as_deref(), Some(number.as_str()));
    let file = known.file.unwrap();
    assert_eq!((file.case.state, file.parts.len()), (State::Waiting, 1));

    let sending = stores.cases.sending("first").await.unwrap().unwrap();
    assert_eq!((&sending.file, sending.submission.body.as_str()), (&file, "{}"));
    assert_eq!(sending.fate.told, None);
    let complete =
        crate::cases::complete::complete(&tests::arrived("first"), &sending, Ok(()), &tests::now());
    let crate::cases::complete::Completed::Changed(change) = complete else {
        panic!("{complete:?}")
    };
    stores
        .cases
        .commit(with_event(*change, "complete"))
        .await
        .unwrap();
    let sending = stores.cases.sending("first").await.unwrap().unwrap();
    assert_eq!(sending.fate.told, Some(EnvelopeState::Done));
    assert_eq!(sending.file.case.state, State::New);
}
