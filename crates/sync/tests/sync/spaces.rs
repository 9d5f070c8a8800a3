//! The open person's space: two devices meet in it, whatever gets lost on the way. What they put together here are sets of
//! lines; the app's own merge has its own tests.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex},
    time::Duration,
};

use seal::space::SpaceKey;
use sync::{
    engine::{Settings, spawn},
    retry::Pace,
    spaces::{Came, OpenSpace, Outgoing, Spaces},
    status::LinkState,
};

use crate::{
    county::{CODE, County, Fault},
    device::Device,
};

const SPACE: &str = "5555";

/// A record of lines, the county's revision of it, and whether the county lacks it.
#[derive(Default, Clone)]
struct Lines {
    lines: BTreeSet<String>,
    revision: u32,
    to_push: bool,
}

#[derive(Default)]
struct Held {
    records: BTreeMap<String, Lines>,
    county: String,
    cursor: String,
    absent: bool,
}

/// What a device holds of the space.
#[derive(Default)]
struct Book(Mutex<Held>);

impl Book {
    fn write(&self, record: &str, line: &str) {
        let mut held = self.0.lock().unwrap();
        let lines = held.records.entry(record.to_owned()).or_default();
        lines.lines.insert(line.to_owned());
        lines.to_push = true;
    }

    fn read(&self, record: &str) -> Vec<String> {
        let held = self.0.lock().unwrap();
        held.records
            .get(record)
            .map_or(Vec::new(), |lines| lines.lines.iter().cloned().collect())
    }

    fn waits(&self) -> bool {
        self.0.lock().unwrap().records.values().any(|lines| lines.to_push)
    }
}

impl Spaces for Book {
    fn open(&self) -> vault::Result<Option<OpenSpace>> {
        let held = self.0.lock().unwrap();
        Ok((!held.absent).then(|| OpenSpace {
            id: SPACE.to_owned(),
            key: SpaceKey::from_bytes([5; 32]),
            county: held.county.clone(),
            cursor: held.cursor.clone(),
        }))
    }

    fn waiting(&self, space: &str) -> vault::Result<Vec<Outgoing>> {
        assert_eq!(space, SPACE);
        let held = self.0.lock().unwrap();
        let waiting = held.records.iter().filter(|(_, lines)| lines.to_push);
        let out = waiting.map(|(record, lines)| Outgoing {
            record: record.clone(),
            expected: lines.revision,
            body: serde_json::to_string(&lines.lines).unwrap(),
        });
        Ok(out.collect())
    }

    fn registered(&self, _: &str, county: &str) -> vault::Result<()> {
        self.0.lock().unwrap().county = county.to_owned();
        Ok(())
    }

    fn take(&self, _: &str, came: &Came) -> vault::Result<()> {
        let mut held = self.0.lock().unwrap();
        if came.again {
            held.records
                .values_mut()
                .for_each(|lines| (lines.revision, lines.to_push) = (0, true));
        }
        for record in &came.records {
            let theirs: BTreeSet<String> = serde_json::from_slice(&record.body).unwrap();
            let own = held.records.entry(record.record.clone()).or_default();
            own.lines.extend(theirs.iter().cloned());
            (own.revision, own.to_push) = (record.revision, own.lines != theirs);
        }
        held.cursor.clone_from(&came.cursor);
        Ok(())
    }

    fn pushed(&self, _: &str, sent: &Outgoing, revision: u32) -> vault::Result<()> {
        let mut held = self.0.lock().unwrap();
        let lines = held.records.get_mut(&sent.record).unwrap();
        lines.revision = revision;
        lines.to_push = serde_json::to_string(&lines.lines).unwrap() != sent.body;
        Ok(())
    }
}

/// A device of the person, at the same county as the others.
fn device(county: &Arc<County>) -> Owned {
    let book = Arc::new(Book::default());
    let mut device = Device::new();
    device.county = county.clone();
    device.spaces = Some(book.clone());
    (device, book)
}

type Owned = (Device, Arc<Book>);

fn two() -> (Arc<County>, Owned, Owned) {
    let county = Arc::new(County::new());
    let (phone, laptop) = (device(&county), device(&county));
    (county, phone, laptop)
}

fn sent(county: &County) -> Vec<String> {
    let log = county.state().log.clone();
    log.into_iter()
        .filter(|line| line.contains("/v1/spaces"))
        .collect()
}

#[tokio::test]
async fn what_one_wrote_the_other_has_and_nothing_new_is_one_request() {
    let (county, (phone, on_phone), (laptop, on_laptop)) = two();
    on_phone.write("a", "phone");
    phone.round().await;
    assert!(!on_phone.waits() && on_phone.0.lock().unwrap().county == CODE);
    laptop.round().await;
    assert_eq!(on_laptop.read("a"), ["phone"]);
    county.state().log.clear();
    laptop.round().await;
    assert_eq!(sent(&county), ["Post /v1/spaces/pull"]);
}

#[tokio::test]
async fn whoever_was_slower_puts_together_and_sends_again() {
    let (_county, (phone, on_phone), (laptop, on_laptop)) = two();
    on_phone.write("a", "phone");
    on_laptop.write("a", "laptop");
    phone.round().await;
    laptop.round().await;
    assert!(!on_laptop.waits());
    phone.round().await;
    for book in [&on_phone, &on_laptop] {
        assert_eq!(book.read("a"), ["laptop", "phone"]);
    }
}

#[tokio::test]
async fn a_cut_anywhere_loses_nothing() {
    let faults = [
        Fault::Away,
        Fault::LoseAnswer,
        Fault::CutAnswer(20),
        Fault::Twice,
        Fault::Status(503, "unavailable"),
    ];
    for fault in faults {
        for before in 0..5 {
            let (county, (phone, on_phone), (laptop, on_laptop)) = two();
            on_phone.write("a", "phone");
            on_laptop.write("a", "laptop");
            phone.round().await;
            (0..before).for_each(|_| county.fault(Fault::Fine));
            county.fault(fault.clone());
            laptop.round().await;
            county.state().faults.clear();
            on_laptop.write("a", "later");
            laptop.wait(3600);
            laptop.round().await;
            phone.round().await;
            for book in [&on_phone, &on_laptop] {
                assert_eq!(
                    book.read("a"),
                    ["laptop", "later", "phone"],
                    "{fault:?} after {before}"
                );
                assert!(!book.waits());
            }
        }
    }
}

#[tokio::test]
async fn a_county_put_back_or_one_that_forgot_the_space_gets_everything_again() {
    let (county, (phone, on_phone), (laptop, on_laptop)) = two();
    on_phone.write("a", "one");
    phone.round().await;
    let yesterday = county.state().spaces.spaces.clone();
    on_phone.write("a", "two");
    on_phone.write("b", "new");
    phone.round().await;
    for then in [yesterday, BTreeMap::new()] {
        county.state().spaces.spaces = then;
        county.state().spaces.epoch += 1;
        phone.round().await;
        assert!(!on_phone.waits());
        laptop.round().await;
        assert_eq!(
            (on_laptop.read("a"), on_laptop.read("b")),
            (vec!["one".into(), "two".into()], vec!["new".into()])
        );
    }
}

#[tokio::test]
async fn many_records_go_and_come_in_pieces() {
    let (county, (phone, on_phone), (laptop, on_laptop)) = two();
    (0..45).for_each(|n| on_phone.write(&format!("{n:02}"), "x"));
    phone.round().await;
    assert!(!on_phone.waits());
    assert_eq!(
        sent(&county).iter().filter(|line| line.ends_with("push")).count(),
        3
    );
    county.state().spaces.page = Some(20);
    laptop.round().await;
    assert_eq!(on_laptop.0.lock().unwrap().records.len(), 45);
}

#[tokio::test]
async fn what_the_county_altered_is_left_out_and_stops_nothing() {
    let (county, (phone, on_phone), (laptop, on_laptop)) = two();
    on_phone.write("a", "good");
    on_phone.write("b", "altered");
    phone.round().await;
    county.state().spaces.spaces.get_mut(SPACE).unwrap().records[1]
        .1
        .revision = 7;
    laptop.round().await;
    assert_eq!(
        (on_laptop.read("a"), on_laptop.read("b")),
        (vec!["good".to_owned()], Vec::new())
    );
}

#[tokio::test]
async fn with_nobody_present_nothing_is_asked() {
    let (county, (phone, on_phone), _) = two();
    on_phone.0.lock().unwrap().absent = true;
    phone.round().await;
    assert_eq!(sent(&county), [] as [String; 0]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_goes_by_itself_soon_after_it_was_given() {
    let (_county, (phone, on_phone), _) = two();
    let pace = Pace {
        base_ms: 5,
        cap_ms: 20,
        look_ms: 20,
        // Only the answer itself can be why it goes.
        ledger_ms: 3_600_000,
        draft_ms: 20,
        pack_ms: 3_600_000,
    };
    let settings = Settings {
        pace,
        hold_papers: false,
    };
    let handle = spawn(
        phone.store.clone(),
        phone.county.clone(),
        phone.around(),
        settings,
    );
    let mut status = handle.subscribe();
    let online = status.wait_for(|status| status.link == LinkState::Online && !status.working);
    tokio::time::timeout(Duration::from_secs(20), online)
        .await
        .unwrap()
        .unwrap();
    on_phone.write("a", "answer");
    handle.answered();
    let gone = async {
        while on_phone.waits() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), gone).await.unwrap();
    handle.stop().await;
}
