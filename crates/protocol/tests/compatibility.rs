//! What is read of other versions (`docs/compatibility.md`): everything that 0.1.0 wrote, as frozen in `fixtures/0.1.0`; and of
//! a newer program what a device can pass over. What a county reads it passes nothing over in.

// The helpers below are part of the tests.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use protocol::application::Application;
use protocol::blob::{Have, HaveAnswer};
use protocol::device::{Capabilities, Registered, Registration};
use protocol::envelope::Envelope;
use protocol::event::{CorrectionItem, Event, EventPage, SignedHead};
use protocol::problem::Problem;
use protocol::receipt::SignedReceipt;
use protocol::search::MissedWords;
use protocol::space::{SpacePage, SpacePull, SpacePush, SpacePushed, SpaceRegistration};
use protocol::withdrawal::Withdrawal;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

fn frozen(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/0.1.0");
    let text = std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// As 0.1.0 wrote it, nothing lost and nothing added: so its hash and its signature still fit.
fn reads<T: Serialize + DeserializeOwned>(name: &str) {
    let old = frozen(name);
    let read: T = serde_json::from_value(old.clone()).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), old, "{name}");
}

/// The same with a field in every object that nobody knows.
fn newer(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: serde_json::Map<_, _> = fields
                .into_iter()
                .map(|(name, field)| (name, newer(field)))
                .collect();
            fields.insert("since_9_0".to_owned(), json!({"anything": [1, "二"]}));
            Value::Object(fields)
        }
        Value::Array(items) => items.into_iter().map(newer).collect(),
        other => other,
    }
}

/// What came after 0.1.0 is read from its golden file.
fn golden(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden");
    serde_json::from_str(&std::fs::read_to_string(folder.join(format!("{name}.json"))).unwrap()).unwrap()
}

fn passes_over<T: Serialize + DeserializeOwned>(name: &str) {
    let old = frozen(name);
    let read: T = serde_json::from_value(newer(old.clone())).unwrap();
    assert_eq!(serde_json::to_value(read).unwrap(), old, "{name}");
}

fn refuses<T: DeserializeOwned>(name: &str) {
    assert!(
        serde_json::from_value::<T>(newer(frozen(name))).is_err(),
        "{name}"
    );
}

#[test]
fn everything_0_1_0_wrote_is_read_as_it_was() {
    reads::<Application>("application");
    reads::<Capabilities>("capabilities");
    reads::<Envelope>("envelope");
    reads::<EventPage>("event-page");
    reads::<Have>("have");
    reads::<HaveAnswer>("have-answer");
    reads::<MissedWords>("missed-words");
    reads::<Vec<Problem>>("problems");
    reads::<SignedReceipt>("receipt");
    reads::<Registered>("registered");
    reads::<Registration>("registration");
    reads::<Withdrawal>("withdrawal");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/0.1.0");
    assert_eq!(
        std::fs::read_dir(folder).unwrap().count(),
        12,
        "each is read above"
    );
}

#[test]
fn a_device_passes_over_what_a_newer_county_adds() {
    passes_over::<Capabilities>("capabilities");
    passes_over::<EventPage>("event-page");
    passes_over::<HaveAnswer>("have-answer");
    passes_over::<Vec<Problem>>("problems");
    passes_over::<SignedReceipt>("receipt");
    passes_over::<Registered>("registered");
}

#[test]
fn a_county_refuses_what_a_newer_device_adds() {
    refuses::<Application>("application");
    refuses::<Envelope>("envelope");
    refuses::<Have>("have");
    refuses::<MissedWords>("missed-words");
    refuses::<Registration>("registration");
    refuses::<Withdrawal>("withdrawal");
}

#[test]
fn of_spaces_a_device_passes_over_and_a_county_refuses() {
    let page: SpacePage = serde_json::from_value(newer(golden("space-page"))).unwrap();
    assert_eq!(serde_json::to_value(page).unwrap(), golden("space-page"));
    let pushed: SpacePushed = serde_json::from_value(newer(golden("space-pushed"))).unwrap();
    assert_eq!(serde_json::to_value(pushed).unwrap(), golden("space-pushed"));
    assert!(serde_json::from_value::<SpaceRegistration>(newer(golden("space-registration"))).is_err());
    assert!(serde_json::from_value::<SpacePush>(newer(golden("space-push"))).is_err());
    assert!(serde_json::from_value::<SpacePull>(newer(golden("space-pull"))).is_err());
}

#[test]
fn of_an_event_nobody_knows_it_is_known_where_it_belongs() {
    let mut events = frozen("event-page")["events"].take();
    let event = &mut events[0];
    event["event"]["what"] = json!({"kind": "deadline_extended", "until": "2027-01-01"});
    assert!(serde_json::from_value::<Event>(event["event"].clone()).is_err());
    let head: SignedHead = serde_json::from_value(event.clone()).unwrap();
    assert_eq!(event["event"]["id"], head.event.id);
    assert_eq!(event["event"]["envelope"], head.event.envelope);
}

/// Pages that are to be taken again came after 0.1.0: who does not know them passes over them, and an item without them
/// means the whole answer.
#[test]
fn a_correction_may_name_pages_and_old_ones_name_none() {
    let old: CorrectionItem = serde_json::from_value(json!({"at": "/data/book", "note": "太暗"})).unwrap();
    assert!(old.pages.is_empty());
    assert_eq!(
        serde_json::to_value(&old).unwrap(),
        json!({"at": "/data/book", "note": "太暗"})
    );
    let paged = CorrectionItem {
        pages: vec![2],
        ..old
    };
    let wire = serde_json::to_value(paged).unwrap();
    assert_eq!(wire["pages"], json!([2]));

    #[derive(serde::Deserialize)]
    struct Before {
        at: String,
        note: String,
    }
    let before: Before = serde_json::from_value(wire).unwrap();
    assert_eq!((before.at.as_str(), before.note.as_str()), ("/data/book", "太暗"));
}
