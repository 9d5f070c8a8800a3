//! Taking back before it has left: whole or not at all, whenever the app dies; and never what may have left.

use std::io::{BufRead as _, BufReader};

use crate::{child, support::*};
use vault::device::{Attempt, CaseState, DeviceStore, Fact, Gone, TakenBack, WithdrawalOut};
use vault::person::{DraftState, PersonStore};
use vault::recall::{recall, withdraw};
use vault::submit::{reconcile, submit};

fn sent() -> (Device, PersonStore) {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    answer(&ama, "d1", "/data/name", "王桂英").unwrap();
    submit(
        &ama,
        &device.store,
        &submission(&ama, "d1", "e1", 1, 70_000),
        now(),
    )
    .unwrap();
    (device, ama)
}

/// The draft is open again with its answers, the next sending is the first, and nothing of this one is left anywhere.
fn is_back(ama: &PersonStore, store: &DeviceStore) {
    let draft = ama.draft("d1").unwrap();
    assert_eq!((draft.state, draft.round), (DraftState::Open, 1));
    assert_eq!(ama.answers("d1").unwrap().values["/data/name"], "王桂英");
    assert!(ama.submissions().unwrap().is_empty());
    assert!(store.outbox().unwrap().is_empty() && store.open_blobs().unwrap().is_empty());
    assert!(store.cases().unwrap().is_empty());
}

fn is_sent(ama: &PersonStore, store: &DeviceStore) {
    assert_eq!(ama.draft("d1").unwrap().state, DraftState::Frozen);
    assert_eq!(ama.submissions().unwrap().len(), 1);
    assert!(store.has_envelope("e1").unwrap());
    assert_eq!(store.cases().unwrap().len(), 1);
}

fn attempt(may_have_left: bool) -> Attempt<'static> {
    Attempt {
        counted: may_have_left,
        next_try: at(9),
        reason: "",
        may_have_left,
    }
}

#[test]
fn what_never_left_is_a_draft_again_and_is_sent_once_when_it_is_sent_again() {
    let (device, ama) = sent();
    assert_eq!(
        recall(&ama, &device.store, "e1", DraftState::Open, at(1)).unwrap(),
        TakenBack::Out
    );
    is_back(&ama, &device.store);
    assert_eq!(reconcile(&ama, &device.store, at(2)).unwrap(), 0);
    is_back(&ama, &device.store);
    submit(&ama, &device.store, &submission(&ama, "d1", "e2", 1, 10), at(3)).unwrap();
    let outbox = device.store.outbox().unwrap();
    assert_eq!(
        outbox.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(),
        ["e2"]
    );
    assert_eq!(
        device.store.case("application-d1").unwrap().unwrap().envelope,
        "e2"
    );
}

#[test]
fn an_attempt_without_a_connection_leaves_it_here_and_a_broken_one_does_not() {
    let (device, ama) = sent();
    let store = &device.store;
    let take = |when| recall(&ama, store, "e1", DraftState::Open, at(when)).unwrap();
    assert!(store.mark_sending("e1", at(1)).unwrap());
    assert_eq!(take(2), TakenBack::BeingSent);
    store.mark_waiting("e1", &attempt(true), at(3)).unwrap();
    assert_eq!(take(4), TakenBack::Left, "the county may have it");
    store.mark_sending("e1", at(5)).unwrap();
    store.mark_waiting("e1", &attempt(false), at(6)).unwrap();
    assert_eq!(
        take(7),
        TakenBack::Left,
        "a later attempt that went nowhere changes nothing"
    );
    is_sent(&ama, store);

    let (device, ama) = sent();
    device.store.mark_sending("e1", at(1)).unwrap();
    device.store.mark_waiting("e1", &attempt(false), at(2)).unwrap();
    assert_eq!(
        recall(&ama, &device.store, "e1", DraftState::Open, at(3)).unwrap(),
        TakenBack::Out
    );
    is_back(&ama, &device.store);
}

#[test]
fn a_death_during_an_attempt_leaves_it_open_whether_the_county_has_it() {
    let (device, ama) = sent();
    device.store.mark_sending("e1", at(1)).unwrap();
    drop(ama);
    let device = device.restart(at(2));
    let ama = device.reopen(1);
    assert_eq!(device.store.outbox_item("e1").unwrap().unwrap().gone, Gone::Maybe);
    assert_eq!(
        recall(&ama, &device.store, "e1", DraftState::Open, at(3)).unwrap(),
        TakenBack::Left
    );
    is_sent(&ama, &device.store);
}

#[test]
fn a_crash_between_the_steps_is_gone_on_with_at_unlock() {
    for out_of_the_outbox in [false, true] {
        let (device, ama) = sent();
        ama.begin_recall("e1", DraftState::Open, at(1)).unwrap();
        if out_of_the_outbox {
            assert_eq!(device.store.take_back("e1", None, at(2)).unwrap(), TakenBack::Out);
        }
        drop(ama);
        let device = device.restart(at(3));
        let ama = device.reopen(1);
        assert_eq!(reconcile(&ama, &device.store, at(4)).unwrap(), 0);
        is_back(&ama, &device.store);
    }
}

#[test]
fn what_left_before_the_unlock_is_not_taken_back() {
    let (device, ama) = sent();
    ama.begin_recall("e1", DraftState::Open, at(1)).unwrap();
    drop(ama);
    let device = device.restart(at(2));
    device.store.mark_sending("e1", at(3)).unwrap();
    device.store.accept_receipt("e1", "n1", &[], "{}", at(4)).unwrap();
    let ama = device.reopen(1);
    reconcile(&ama, &device.store, at(5)).unwrap();
    is_sent(&ama, &device.store);
    reconcile(&ama, &device.store, at(6)).unwrap();
    is_sent(&ama, &device.store);
}

#[test]
fn an_older_copy_of_the_devices_file_does_not_send_what_was_taken_back() {
    let (device, ama) = sent();
    recall(&ama, &device.store, "e1", DraftState::Open, at(1)).unwrap();
    let old = submission(&ama, "d1", "e1", 1, 10);
    device.store.enqueue(&old.out, Gone::No, at(2)).unwrap();
    reconcile(&ama, &device.store, at(3)).unwrap();
    is_back(&ama, &device.store);
}

#[test]
fn a_correction_that_is_taken_back_leaves_the_case_as_it_was() {
    let (device, ama) = sent();
    let store = &device.store;
    store.accept_receipt("e1", "n1", &[], "{}", at(1)).unwrap();
    ama.reopen_draft("d1", "{\"corrections\":1}", at(2)).unwrap();
    submit(&ama, store, &submission(&ama, "d1", "e2", 2, 10), at(3)).unwrap();
    assert_eq!(store.case("application-d1").unwrap().unwrap().envelope, "e2");
    let taken = recall(&ama, store, "e2", DraftState::Correction, at(4)).unwrap();
    assert_eq!(taken, TakenBack::Out);
    let case = store.case("application-d1").unwrap().unwrap();
    assert_eq!(
        (
            case.envelope.as_str(),
            case.round,
            case.state,
            case.number.as_str()
        ),
        ("e1", 1, CaseState::CorrectionsAsked, "n1")
    );
    let draft = ama.draft("d1").unwrap();
    assert_eq!((draft.state, draft.round), (DraftState::Correction, 2));
}

fn wish(ama: &PersonStore, envelope: &str) -> WithdrawalOut {
    WithdrawalOut {
        envelope: envelope.to_owned(),
        case: "application-d1".to_owned(),
        person: ama.id(),
        county: "990123".to_owned(),
        sealed_hash: format!("sealed-{envelope}"),
        body: b"wish".to_vec(),
    }
}

fn answered(id: &str, envelope: &str, state: Option<CaseState>) -> Fact {
    Fact {
        id: id.to_owned(),
        envelope: envelope.to_owned(),
        number: "n1".to_owned(),
        state,
        complete: false,
        body: "{}".to_owned(),
    }
}

#[test]
fn a_withdrawal_holds_the_papers_back_and_is_not_told_to_the_devices_file() {
    let (device, ama) = sent();
    let store = &device.store;
    store
        .accept_receipt("e1", "n1", &["hash-of-e1".to_owned()], "{}", at(1))
        .unwrap();
    assert_eq!(store.open_blobs().unwrap().len(), 1);
    withdraw(&ama, store, &wish(&ama, "w1"), "儿子替我办过了", at(2)).unwrap();
    assert!(store.open_blobs().unwrap().is_empty(), "papers stay here");
    assert_eq!(store.case("application-d1").unwrap().unwrap().withdrawal, "w1");
    assert_eq!(ama.withdrawals().unwrap()[0].reason, "儿子替我办过了");
    let bytes = std::fs::read(device.root().join("device.db")).unwrap();
    assert!(!bytes.windows(6).any(|part| part == "儿子".as_bytes()));

    store
        .apply_facts(
            &[answered("v1", "w1", Some(CaseState::Withdrawn))],
            &[],
            &moved("c1"),
            at(3),
        )
        .unwrap();
    let case = store.case("application-d1").unwrap().unwrap();
    assert_eq!((case.state, case.withdrawal.as_str()), (CaseState::Withdrawn, ""));
    assert!(
        store.open_blobs().unwrap().is_empty(),
        "and need not leave any more"
    );
}

#[test]
fn a_withdrawal_that_came_too_late_leaves_the_case_alone() {
    for late in [None, Some(CaseState::SetAside)] {
        let (device, ama) = sent();
        let store = &device.store;
        store.accept_receipt("e1", "n1", &[], "{}", at(1)).unwrap();
        withdraw(&ama, store, &wish(&ama, "w1"), "", at(2)).unwrap();
        let facts = [
            answered("v1", "e1", Some(CaseState::Approved)),
            answered("v2", "w1", late),
        ];
        store.apply_facts(&facts, &[], &moved("c1"), at(3)).unwrap();
        let case = store.case("application-d1").unwrap().unwrap();
        assert_eq!((case.state, case.withdrawal.as_str()), (CaseState::Approved, ""));
        assert_eq!(store.events_of("application-d1").unwrap().len(), 2);
    }
}

#[test]
fn a_withdrawal_that_the_outbox_never_got_gets_there_at_unlock() {
    let (device, ama) = sent();
    device.store.accept_receipt("e1", "n1", &[], "{}", at(1)).unwrap();
    ama.keep_withdrawal(&wish(&ama, "w1"), "", at(2)).unwrap();
    drop(ama);
    let device = device.restart(at(3));
    let ama = device.reopen(1);
    assert_eq!(reconcile(&ama, &device.store, at(4)).unwrap(), 1);
    assert!(device.store.has_envelope("w1").unwrap());
    assert_eq!(reconcile(&ama, &device.store, at(5)).unwrap(), 0);
    assert_eq!(
        device.store.case("application-d1").unwrap().unwrap().withdrawal,
        "w1"
    );
}

#[test]
fn killed_at_any_moment_it_is_either_sent_or_a_draft_never_both_never_neither() {
    let device = Device::new();
    let ama = device.person(1, "阿嬷");
    for draft in 0..4 {
        begin(&ama, &format!("d{draft}"));
    }
    drop(ama);
    let folder = device.folder;
    drop(device.store);
    let mut seen = [0, 0];
    for round in 0..12 {
        let mut child = child::start("takes_back_for_ever", folder.path());
        let output = BufReader::new(child.stdout.take().unwrap());
        let said = output
            .lines()
            .map(Result::unwrap)
            .filter(|line| line.starts_with("SAID "));
        said.take(1 + round * 5 % 17).for_each(drop);
        child.kill().unwrap();
        child.wait().unwrap();
        let (store, repairs) = open(folder.path(), now()).unwrap();
        assert!(repairs.is_empty());
        let (ama, _) = store.open_person(&id(1).into(), None, now()).unwrap();
        reconcile(&ama, &store, now()).unwrap();
        for draft in ama.all_drafts().unwrap() {
            let own = ama.submissions().unwrap();
            let own: Vec<_> = own.iter().filter(|row| row.draft == draft.id).collect();
            let frozen = usize::from(draft.state == DraftState::Frozen);
            assert_eq!(own.len(), frozen, "{}", draft.id);
            let outbox = store.outbox().unwrap();
            let out = outbox
                .iter()
                .filter(|item| item.case == draft.application)
                .count();
            assert_eq!(out, frozen, "{}", draft.id);
            seen[frozen] += 1;
        }
    }
    assert!(seen[0] > 0 && seen[1] > 0, "the kills hit both: {seen:?}");
}
