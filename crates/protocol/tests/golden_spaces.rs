//! Format locks of what goes over the wire about a person's space; see `golden.rs`.

// The helper is part of the tests.
#![allow(clippy::unwrap_used)]

mod support;

use protocol::space::{
    RecordPush, RecordPushed, SpacePage, SpacePull, SpacePush, SpacePushed, SpaceRecord, SpaceRegistration,
};
use support::check;

fn text(value: &str) -> String {
    value.to_owned()
}

#[test]
fn spaces() {
    let (space, record, device) = ("5".repeat(32), "7".repeat(32), "d".repeat(32));
    let signature = || text("c2ln");
    check(
        "space-registration",
        &SpaceRegistration {
            space: space.clone(),
            public_key: text("a2V5"),
            device: device.clone(),
            signature: signature(),
        },
    );
    let push = RecordPush {
        id: record.clone(),
        expected: 6,
        sealed: text("c2VhbGVk"),
    };
    check(
        "space-push",
        &SpacePush {
            space: space.clone(),
            records: vec![push],
            device: device.clone(),
            signature: signature(),
        },
    );
    let pushed = RecordPushed {
        id: record.clone(),
        revision: 7,
        kept: true,
    };
    check(
        "space-pushed",
        &SpacePushed {
            epoch: text("1"),
            records: vec![pushed],
        },
    );
    check(
        "space-pull",
        &SpacePull {
            space,
            after: text("1-12"),
            device,
            signature: signature(),
        },
    );
    let there = SpaceRecord {
        id: record,
        revision: 7,
        sealed: text("c2VhbGVk"),
    };
    check(
        "space-page",
        &SpacePage {
            epoch: text("1"),
            records: vec![there],
            cursor: text("1-13"),
            more: false,
            again: false,
        },
    );
}
