//! Format locks: one filled-in example of every struct of the wire beside its golden file, both ways. A change of a format
//! is a change of a golden file. `UPDATE_GOLDEN=1` writes them again.

// The helper below is part of the tests.
#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;

use protocol::again::{Forgotten, Known, Offer, Told};
use protocol::application::{Application, ApplicationPaper, Consent, Mandate, Sender};
use protocol::blob::{Have, HaveAnswer};
use protocol::device::{Capabilities, Registered, Registration};
use protocol::envelope::{Envelope, EnvelopeBlob};
use protocol::event::{CorrectionItem, DecisionSignature, Event, EventKind, EventPage, SignedEvent};
use protocol::mandate_end::{self, MandateEnd};
use protocol::problem::{Code, Problem};
use protocol::receipt::{Receipt, SignedReceipt};
use protocol::search::{MissKind, MissedWord, MissedWords};
use protocol::withdrawal::{self, Withdrawal};
use support::check;

fn text(value: &str) -> String {
    value.to_owned()
}

fn mandate() -> Mandate {
    Mandate {
        id: text("m1"),
        principal_name: text("周桂兰"),
        principal_id_number: text("990123194403052188"),
        agent_name: text("李青"),
        agent_id_number: text("990123195111203313"),
        agent_phone: text("13900001234"),
        relation: text("village-helper"),
        services: vec![text("subsistence")],
        from: text("2026-11-21"),
        until: text("2027-11-20"),
        signed_by: text("screen"),
        paper_id: text("p2"),
    }
}

fn envelope() -> Envelope {
    Envelope {
        format: 1,
        id: text("0199a000-0000-7000-8000-000000000001"),
        county: text("990123"),
        key_id: text("00112233aabbccdd"),
        device: "d".repeat(32),
        counter: 7,
        sealed_hash: "3".repeat(64),
        sealed: text("YWdl"),
        blobs: vec![EnvelopeBlob {
            hash: "2".repeat(64),
            size_bytes: 66_516,
        }],
        signature: text("c2ln"),
    }
}

#[test]
fn applications() {
    check(
        "application",
        &Application {
            format: 1,
            application_id: text("a1"),
            round: 2,
            corrects: Some(text("e1")),
            service: text("senior-allowance"),
            service_hash: "0".repeat(64),
            service_version: text("2026.1"),
            values: BTreeMap::from([(text("/data/person/name"), text("周桂兰"))]),
            rows: BTreeMap::from([(text("/data/member"), vec![text("r1")])]),
            papers: vec![ApplicationPaper {
                paper_id: text("p1"),
                kind: text("id-card"),
                content_hash: "1".repeat(64),
                size_bytes: 65_536,
                media_type: text("image/jpeg"),
                blob_hash: "2".repeat(64),
                trust: text("C"),
            }],
            consents: vec![Consent {
                kind: text("finance"),
                text: text("我同意把银行卡号交给县里。"),
                given_claim: text("2026-11-21T09:00:00+08:00"),
            }],
            mandate: Some(mandate()),
            sent_claim: text("2026-11-21T09:00:01+08:00"),
            sender: Some(Sender {
                device: "d".repeat(32),
                envelope: text("e2"),
            }),
        },
    );
}

#[test]
fn withdrawals() {
    check(
        "mandate-end",
        &MandateEnd {
            kind: text(mandate_end::KIND),
            format: 1,
            mandate: mandate(),
            ended_claim: text("2026-11-22T09:00:00+08:00"),
            sender: None,
        },
    );
    check(
        "withdrawal",
        &Withdrawal {
            kind: text(withdrawal::KIND),
            format: 1,
            application_id: text("a1"),
            envelope: text("e1"),
            reason: text("儿子替我办过了"),
            asked_claim: text("2026-11-22T09:00:00+08:00"),
            sender: None,
        },
    );
}

#[test]
fn envelopes_and_receipts() {
    check("envelope", &envelope());
    let receipt = Receipt {
        format: 1,
        county: text("990123"),
        envelope: text("0199a000-0000-7000-8000-000000000001"),
        sealed_hash: "3".repeat(64),
        number: text("990123-2026-000317"),
        received_at: text("2026-11-21T01:00:02Z"),
        missing: vec!["2".repeat(64)],
    };
    check(
        "receipt",
        &SignedReceipt {
            receipt,
            key_id: text("aabb"),
            signature: text("c2ln"),
            signed_as_receipt: Some(text("c2ln")),
        },
    );
}

#[test]
fn every_event() {
    let items = vec![CorrectionItem {
        at: text("/data/bank/bank_account"),
        note: text("卡号少一位"),
        pages: Vec::new(),
    }];
    let kinds = [
        EventKind::Complete,
        EventKind::Accepted,
        EventKind::CorrectionsAsked {
            items,
            until: text("2026-12-10"),
            reason: String::new(),
        },
        EventKind::Approved {
            result: text("每月 60 元"),
        },
        EventKind::Denied {
            reason: text("户口不在本县"),
            appeal: text("60 天内申请复议"),
        },
        EventKind::PartDecided {
            part: text("household"),
            name: text("出生登记（上户口）"),
            approved: false,
            words: text("户口簿的照片看不清"),
            appeal: text("60 天内申请复议"),
        },
        EventKind::Refused {
            code: text("invalid-answers"),
        },
        EventKind::Withdrawn,
        EventKind::NotWithdrawn,
    ];
    let events = kinds.into_iter().enumerate().map(|(index, what)| {
        let event = Event {
            format: 1,
            county: text("990123"),
            id: format!("ev{index}"),
            envelope: text("e1"),
            number: text("990123-2026-000317"),
            at: text("2026-11-22T02:00:00Z"),
            what,
        };
        SignedEvent {
            event,
            key_id: text("aabb"),
            signature: text("c2ln"),
            decision: Some(DecisionSignature {
                key_id: text("ccdd"),
                signature: text("c2ln"),
            }),
        }
    });
    check(
        "event-page",
        &EventPage {
            events: events.collect(),
            cursor: text("1-7"),
            more: false,
            again: false,
        },
    );
}

#[test]
fn what_a_restored_county_is_asked_and_told() {
    let ids = |one: &str| vec![text(one)];
    check(
        "known",
        &Known {
            envelopes: ids("e1"),
            events: ids("v1"),
        },
    );
    check(
        "forgotten",
        &Forgotten {
            envelopes: ids("e1"),
            events: ids("v1"),
        },
    );
    let receipt = serde_json::json!({"key_id": "k", "receipt": {"envelope": "e1"}, "signature": "c2ln"});
    check(
        "offer",
        &Offer {
            envelope: envelope(),
            receipt,
        },
    );
    let event = serde_json::json!({"event": {"id": "v1"}, "key_id": "k", "signature": "c2ln"});
    check("told", &Told { events: vec![event] });
}

#[test]
fn devices_and_blobs() {
    let registration = Registration {
        public_key: text("a2V5"),
        activation: Some(text("7K2M-9QXD")),
        signature: text("c2ln"),
    };
    check("registration", &registration);
    check(
        "registered",
        &Registered {
            device: "d".repeat(32),
            helper: true,
        },
    );
    check(
        "capabilities",
        &Capabilities {
            county: text("990123"),
            capabilities: vec![text("envelope-1"), text("tus-1.0")],
            min_protocol: 1,
            now: text("2026-11-21T01:00:00Z"),
        },
    );
    check(
        "have",
        &Have {
            hashes: vec!["2".repeat(64)],
        },
    );
    check("have-answer", &HaveAnswer { have: Vec::new() });
}

#[test]
fn every_problem_code() {
    let problems: Vec<Problem> = Code::ALL
        .into_iter()
        .map(|code| Problem {
            kind: format!(
                "urn:cunliban:problem:{}",
                serde_json::to_value(code).unwrap().as_str().unwrap()
            ),
            title: text("title for developers"),
            status: 400,
            code,
        })
        .collect();
    check("problems", &problems);
}

#[test]
fn missed_words() {
    let word = |id: &str, kind, said: &str| MissedWord {
        id: text(id),
        kind,
        text: text(said),
    };
    check(
        "missed-words",
        &MissedWords {
            words: vec![
                word(
                    "0197f3a0-0000-7000-8000-000000000001",
                    MissKind::Service,
                    "村口的桥坏了",
                ),
                word(
                    "0197f3a0-0000-7000-8000-000000000002",
                    MissKind::Answer,
                    "低保户上大学学费谁出",
                ),
            ],
        },
    );
}
