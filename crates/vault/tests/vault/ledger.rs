//! Outbox and ledger as delivery uses them.

use crate::support::*;
use vault::device::{Attempt, BlobRef, CaseState, DeviceStore, Fact, Pack, Put, UnreadEvent, WaitState};

fn sent() -> Device {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    vault::submit::submit(
        &ama,
        &device.store,
        &submission(&ama, "d1", "e1", 1, 150_000),
        now(),
    )
    .unwrap();
    device
}

fn state(store: &DeviceStore) -> CaseState {
    store.case("application-d1").unwrap().unwrap().state
}

fn fact(id: &str, envelope: &str, state: Option<CaseState>) -> Fact {
    Fact {
        id: id.to_owned(),
        envelope: envelope.to_owned(),
        number: "990123-2026-000001".to_owned(),
        state,
        complete: state.is_none(),
        body: "{}".to_owned(),
    }
}

#[test]
fn a_case_walks_from_the_device_to_its_decision() {
    let device = sent();
    let store = &device.store;
    assert_eq!(state(store), CaseState::OnDevice);
    store.mark_sending("e1", at(1)).unwrap();
    assert_eq!(state(store), CaseState::Sending);
    store
        .accept_receipt(
            "e1",
            "990123-2026-000001",
            &["hash-of-e1".to_owned()],
            "{}",
            at(2),
        )
        .unwrap();
    let case = store.case("application-d1").unwrap().unwrap();
    assert_eq!(
        (case.state, case.papers_sent, case.papers_total),
        (CaseState::Received, 0, 1)
    );
    assert_eq!(
        store
            .apply_facts(&[fact("v1", "e1", None)], &[], &moved("c1"), at(3))
            .unwrap(),
        1
    );
    assert_eq!(store.case("application-d1").unwrap().unwrap().papers_sent, 1);
    store
        .apply_facts(
            &[fact("v2", "e1", Some(CaseState::Approved))],
            &[],
            &moved("c2"),
            at(4),
        )
        .unwrap();
    assert_eq!(
        (state(store), store.cursor("ledger").unwrap().as_deref()),
        (CaseState::Approved, Some("c2"))
    );
    assert_eq!(store.events_of("application-d1").unwrap().len(), 2);
    assert_eq!(store.receipts_of("application-d1").unwrap().len(), 1);
}

#[test]
fn repeated_and_foreign_events_change_nothing() {
    let device = sent();
    let store = &device.store;
    let approved = fact("v1", "e1", Some(CaseState::Approved));
    store
        .apply_facts(std::slice::from_ref(&approved), &[], &moved("c1"), at(1))
        .unwrap();
    let asked = Fact {
        id: "v1".to_owned(),
        ..fact("v1", "e1", Some(CaseState::Denied))
    };
    let foreign = fact("v9", "somebody-elses", Some(CaseState::Denied));
    assert_eq!(
        store
            .apply_facts(&[asked, foreign], &[], &moved("c2"), at(2))
            .unwrap(),
        0
    );
    assert_eq!(state(store), CaseState::Approved);
}

#[test]
fn a_late_failure_does_not_undo_a_receipt() {
    let device = sent();
    let store = &device.store;
    store.accept_receipt("e1", "n", &[], "{}", at(1)).unwrap();
    let broken = Attempt {
        counted: true,
        next_try: at(9),
        reason: "broken",
        may_have_left: true,
    };
    store.mark_waiting("e1", &broken, at(2)).unwrap();
    store.park("e1", "refused", false, at(3)).unwrap();
    assert!(!store.mark_sending("e1", at(4)).unwrap());
    assert_eq!(state(store), CaseState::Received);
    assert_eq!(
        store.outbox_item("e1").unwrap().unwrap().state,
        WaitState::Received
    );
}

#[test]
fn a_sealed_paper_is_read_from_any_offset() {
    let device = sent();
    let at = BlobRef {
        envelope: "e1".to_owned(),
        hash: "hash-of-e1".to_owned(),
    };
    for (offset, length, expected) in [
        (0, 10, 10),
        (65_530, 20, 20),
        (149_990, 100, 10),
        (200_000, 5, 0),
        (0, u32::MAX, 150_000),
    ] {
        assert_eq!(
            device.store.blob_bytes(&at, offset, length).unwrap().len(),
            expected,
            "{offset}+{length}"
        );
    }
}

#[test]
fn a_pack_never_goes_back_and_the_one_before_is_kept() {
    let device = Device::new();
    let pack = |version: u32| Pack {
        county: "990123".to_owned(),
        version,
        hash: format!("h{version}"),
        source: "stick".to_owned(),
        added_at: now(),
        body: vec![1; 10],
    };
    assert_eq!(device.store.put_pack(&pack(5), "{}").unwrap(), Put::Kept);
    assert_eq!(device.store.put_pack(&pack(7), "{}").unwrap(), Put::Kept);
    assert_eq!(device.store.put_pack(&pack(7), "{}").unwrap(), Put::Kept);
    let other = Pack {
        hash: "other".to_owned(),
        ..pack(7)
    };
    assert_eq!(device.store.put_pack(&other, "{}").unwrap(), Put::SameVersion);
    assert_eq!(device.store.put_pack(&pack(6), "{}").unwrap(), Put::Older);
    assert_eq!(device.store.current_pack().unwrap().unwrap().version, 7);
    assert_eq!(device.store.previous_pack().unwrap().unwrap().version, 5);
    assert_eq!(device.store.home_trust().unwrap().unwrap().version, 7);
}

#[test]
fn a_half_pulled_pack_stays_and_another_one_begins_anew() {
    let device = Device::new();
    device.store.add_pack_part("\"1\"", b"one").unwrap();
    device.store.add_pack_part("\"1\"", b"two").unwrap();
    let device = device.restart(at(1));
    assert_eq!(device.store.pack_part().unwrap().unwrap().bytes, b"onetwo");
    device.store.add_pack_part("\"2\"", b"new").unwrap();
    assert_eq!(device.store.pack_part().unwrap().unwrap().bytes, b"new");
}

#[test]
fn counters_and_the_signing_key_survive() {
    let device = Device::new();
    let device_id = device.store.device_id(now()).unwrap();
    assert_eq!(
        [
            device.store.next_counter("envelope").unwrap(),
            device.store.next_counter("envelope").unwrap()
        ],
        [1, 2]
    );
    let device = device.restart(at(1));
    assert_eq!(device.store.next_counter("envelope").unwrap(), 3);
    assert_eq!(device.store.device_id(at(1)).unwrap(), device_id);
}

fn unread(id: &str, envelope: &str) -> UnreadEvent {
    UnreadEvent {
        id: id.to_owned(),
        envelope: envelope.to_owned(),
        body: format!("{{\"newer\":\"{id}\"}}"),
    }
}

fn shown(store: &DeviceStore) -> Vec<String> {
    let events = store.events_of("application-d1").unwrap();
    events.into_iter().map(|event| event.id).collect()
}

#[test]
fn what_cannot_be_read_is_kept_in_its_place_and_shown_once_it_can() {
    let device = sent();
    let store = &device.store;
    let foreign = unread("v9", "not ours");
    let first = [fact("v1", "e1", Some(CaseState::Accepted))];
    assert_eq!(
        store
            .apply_facts(&first, &[unread("v2", "e1"), foreign], &moved("c1"), at(1))
            .unwrap(),
        1
    );
    store
        .apply_facts(
            &[fact("v3", "e1", Some(CaseState::Approved))],
            &[],
            &moved("c2"),
            at(2),
        )
        .unwrap();
    // The same page again, as after a lost answer.
    store
        .apply_facts(&[], &[unread("v2", "e1")], &moved("c2"), at(2))
        .unwrap();
    assert_eq!(shown(store), ["v1", "v3"]);
    assert_eq!(store.unread_events().unwrap(), [unread("v2", "e1")]);

    let device = device.restart(at(3));
    let store = &device.store;
    let late = fact("v2", "e1", Some(CaseState::CorrectionsAsked));
    assert!(store.read_event(&late, at(4)).unwrap());
    assert!(!store.read_event(&late, at(4)).unwrap(), "once");
    assert_eq!(shown(store), ["v1", "v2", "v3"]);
    assert_eq!(state(store), CaseState::Approved, "what came later stands");
    assert!(store.unread_events().unwrap().is_empty());
}

#[test]
fn an_event_read_late_moves_a_case_that_nothing_moved_since() {
    let device = sent();
    let store = &device.store;
    store
        .apply_facts(&[], &[unread("v1", "e1")], &moved("c1"), at(1))
        .unwrap();
    store
        .read_event(&fact("v1", "e1", Some(CaseState::Denied)), at(2))
        .unwrap();
    assert_eq!(state(store), CaseState::Denied);
}

#[test]
fn something_unread_never_stands_in_the_way_of_what_was_verified() {
    let device = sent();
    let store = &device.store;
    store
        .apply_facts(
            &[],
            &[unread("v1", "e1"), unread("v2", "e1")],
            &moved("c1"),
            at(1),
        )
        .unwrap();
    let verified = [fact("v1", "e1", Some(CaseState::Accepted))];
    assert_eq!(store.apply_facts(&verified, &[], &moved("c2"), at(2)).unwrap(), 1);
    assert_eq!(
        (shown(store), state(store)),
        (vec!["v1".to_owned()], CaseState::Accepted)
    );
    store.drop_unread("v1").unwrap();
    store.drop_unread("v2").unwrap();
    assert_eq!(shown(store), ["v1"], "only what waits can be dropped");
    assert!(store.unread_events().unwrap().is_empty());
}
