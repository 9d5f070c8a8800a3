//! The planner, without a network.

use proptest::prelude::*;

use vault::device::Gone;

use super::*;

fn item(id: u8, case: u8, state: WaitState, wait: i64) -> OutboxItem {
    OutboxItem {
        id: format!("e{id}"),
        person: "p".to_owned(),
        case: format!("c{case}"),
        county: "990123".to_owned(),
        sealed_hash: String::new(),
        state,
        tries: 0,
        next_try: (wait > 0).then(|| at(wait)),
        reason: String::new(),
        queued_at: at(0),
        kind: OutKind::Application,
        gone: Gone::No,
    }
}

fn withdrawal(id: u8, case: u8) -> OutboxItem {
    OutboxItem {
        kind: OutKind::Withdrawal,
        gone: Gone::Maybe,
        ..item(id, case, WaitState::Queued, 0)
    }
}

fn blob(envelope: u8, hash: u8, size: u32, state: WaitState) -> Blob {
    Blob {
        at: BlobRef {
            envelope: format!("e{envelope}"),
            hash: format!("h{hash}"),
        },
        case: String::new(),
        size_bytes: size,
        state,
        upload: String::new(),
        sent_bytes: 0,
        tries: 0,
        next_try: None,
        reason: String::new(),
        queued_at: at(0),
    }
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).unwrap()
}

fn known() -> LocalState {
    LocalState {
        registered: true,
        ..LocalState::default()
    }
}

#[test]
fn what_a_restored_county_forgot_is_offered_before_anything_new() {
    let local = LocalState {
        again: true,
        envelopes: vec![item(1, 1, WaitState::Queued, 0)],
        ..known()
    };
    let steps = plan(&local, &RemoteKnowledge::default(), at(0));
    assert_eq!(steps.first(), Some(&Operation::OfferAgain));
    let remote = RemoteKnowledge {
        offered: true,
        ..RemoteKnowledge::default()
    };
    assert_eq!(
        plan(&local, &remote, at(0)),
        [Operation::SendEnvelope("e1".to_owned())]
    );
}

#[test]
fn nothing_to_do_is_no_step_at_all() {
    assert!(plan(&LocalState::default(), &RemoteKnowledge::default(), at(0)).is_empty());
}

#[test]
fn a_device_introduces_itself_before_the_first_envelope_but_not_for_a_pack() {
    let local = LocalState {
        envelopes: vec![item(1, 1, WaitState::Queued, 0)],
        ..LocalState::default()
    };
    assert_eq!(
        plan(&local, &RemoteKnowledge::default(), at(0))[0],
        Operation::Register
    );
    let remote = RemoteKnowledge {
        pack_due: true,
        ..RemoteKnowledge::default()
    };
    assert_eq!(
        plan(&LocalState::default(), &remote, at(0)),
        [Operation::PullPack]
    );
}

#[test]
fn a_parked_envelope_holds_its_own_case_and_no_other() {
    let envelopes = vec![
        item(1, 1, WaitState::Parked, 0),
        item(2, 1, WaitState::Queued, 0),
        item(3, 2, WaitState::Queued, 0),
    ];
    let steps = plan(
        &LocalState { envelopes, ..known() },
        &RemoteKnowledge::default(),
        at(0),
    );
    assert_eq!(steps, [Operation::SendEnvelope("e3".to_owned())]);
}

#[test]
fn a_withdrawal_waits_for_what_is_on_its_way_but_not_for_what_was_set_aside() {
    let steps = |first: WaitState| {
        let envelopes = vec![
            item(1, 1, first, 0),
            withdrawal(2, 1),
            item(3, 1, WaitState::Queued, 0),
        ];
        let local = LocalState { envelopes, ..known() };
        plan(&local, &RemoteKnowledge::default(), at(0))
    };
    let send = |id: &str| Operation::SendEnvelope(id.to_owned());
    assert_eq!(steps(WaitState::Queued), [send("e1")]);
    assert_eq!(steps(WaitState::Parked), [send("e2")]);
}

#[test]
fn texts_then_ledger_then_papers_smallest_first_then_the_pack() {
    let local = LocalState {
        envelopes: vec![item(9, 9, WaitState::Queued, 0)],
        blobs: vec![
            blob(1, 1, 900, WaitState::Queued),
            blob(1, 2, 10, WaitState::Sending),
            blob(9, 3, 1, WaitState::Queued),
        ],
        ..known()
    };
    let remote = RemoteKnowledge {
        ledger_due: true,
        pack_due: true,
        ..RemoteKnowledge::default()
    };
    let paper = |hash: &str| {
        Operation::SendPaper(BlobRef {
            envelope: "e1".to_owned(),
            hash: hash.to_owned(),
        })
    };
    let steps = plan(&local, &remote, at(0));
    let have = Operation::AskHave(vec!["h2".to_owned(), "h1".to_owned()]);
    let expected = [
        Operation::SendEnvelope("e9".to_owned()),
        Operation::PullLedger,
        have,
        paper("h2"),
        paper("h1"),
        Operation::PullPack,
    ];
    assert_eq!(
        steps, expected,
        "papers of an envelope that has no receipt yet do not go"
    );
}

#[test]
fn the_same_content_goes_once_and_held_papers_not_at_all() {
    let blobs = vec![blob(1, 1, 5, WaitState::Queued), blob(2, 1, 5, WaitState::Queued)];
    let local = LocalState { blobs, ..known() };
    let papers = |local: &LocalState| {
        plan(local, &RemoteKnowledge::default(), at(0))
            .iter()
            .filter(|step| matches!(step, Operation::SendPaper(_)))
            .count()
    };
    assert_eq!(papers(&local), 1);
    assert_eq!(
        papers(&LocalState {
            hold_papers: true,
            ..local
        }),
        0
    );
}

fn states() -> impl Strategy<Value = WaitState> {
    prop_oneof![
        Just(WaitState::Queued),
        Just(WaitState::Sending),
        Just(WaitState::Parked)
    ]
}

proptest! {
    /// Whatever waits: at most one envelope of a case, always its first; nothing early; nothing parked; nothing twice.
    #[test]
    fn lanes_hold_for_every_outbox(
        items in proptest::collection::vec((0_u8..5, states(), 0_i64..3), 0..20),
        papers in proptest::collection::vec((0_u8..25, 0_u8..6, 1_u32..100, states()), 0..20),
        now in 0_i64..3,
    ) {
        let envelopes: Vec<OutboxItem> = (0_u8..).zip(&items).map(|(id, (case, state, wait))| item(id, *case, *state, *wait)).collect();
        let blobs = papers.iter().map(|(envelope, hash, size, state)| blob(*envelope, *hash, *size, *state)).collect();
        let local = LocalState { envelopes: envelopes.clone(), blobs, ..known() };
        let steps = plan(&local, &RemoteKnowledge::default(), at(now));
        prop_assert_eq!(&steps, &plan(&local, &RemoteKnowledge::default(), at(now)), "pure");
        let mut cases = BTreeSet::new();
        for step in &steps {
            match step {
                Operation::SendEnvelope(id) => {
                    let sent = envelopes.iter().find(|item| item.id == *id).unwrap();
                    prop_assert!(cases.insert(sent.case.clone()), "two of one case");
                    let first = envelopes.iter().find(|item| item.case == sent.case).unwrap();
                    prop_assert_eq!(&first.id, id, "overtook");
                    prop_assert!(sent.state != WaitState::Parked && sent.next_try.is_none_or(|due| due <= at(now)));
                }
                Operation::SendPaper(paper) => {
                    prop_assert!(!envelopes.iter().any(|item| item.id == paper.envelope), "before its envelope");
                }
                _ => {}
            }
        }
        // No lane is forgotten: a case whose first is free goes now.
        for case in envelopes.iter().map(|item| item.case.clone()).collect::<BTreeSet<_>>() {
            let first = envelopes.iter().find(|item| item.case == case).unwrap();
            let free = first.state != WaitState::Parked && first.next_try.is_none_or(|due| due <= at(now));
            prop_assert_eq!(free, cases.contains(&case));
        }
    }

    /// What was tried in a round is not tried again in it, so that every round ends.
    #[test]
    fn a_round_ends(count in 0_u8..20) {
        let envelopes: Vec<_> = (0..count).map(|id| item(id, id, WaitState::Queued, 0)).collect();
        let tried = envelopes.iter().map(|item| item.id.clone()).collect();
        let remote = RemoteKnowledge { tried, ..RemoteKnowledge::default() };
        let steps = plan(&LocalState { envelopes, ..known() }, &remote, at(0));
        prop_assert!(steps.is_empty());
    }
}

#[test]
fn words_go_last_and_wait_for_nobody() {
    let local = LocalState {
        envelopes: vec![item(1, 1, WaitState::Queued, 0)],
        words: true,
        ..known()
    };
    let mut remote = RemoteKnowledge {
        pack_due: true,
        ..RemoteKnowledge::default()
    };
    let steps = plan(&local, &remote, at(0));
    assert_eq!(steps.last(), Some(&Operation::TellWords));
    remote.words_told = true;
    assert!(!plan(&local, &remote, at(0)).contains(&Operation::TellWords));
}
