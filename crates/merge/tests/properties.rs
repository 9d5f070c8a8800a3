//! Three devices do anything in any order and meet in any order. Whatever they did: putting together commutes, is associative
//! and idempotent, everybody ends with the same, and nothing went whose successor's writer did not know it.

// The helpers below are part of the tests.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};

use merge::{Hand, Pick, Plain, Record, Subject, merge};
use proptest::prelude::*;

const DEVICES: [&str; 3] = ["phone", "laptop", "desk"];
const REPEAT: &str = "/data/member";
const KEYS: [&str; 4] = [
    "/data/name",
    "/data/phone",
    "/data/member[@id='r0']/age",
    "/data/member[@id='r1']/age",
];

#[derive(Debug, Clone)]
enum Act {
    Answer(usize, usize),
    Again(usize, usize),
    Blank(usize, usize),
    Row(usize, usize),
    Pick(usize, usize, bool),
    DeleteAll(usize),
    Take(usize, usize),
}

fn act() -> impl Strategy<Value = Act> {
    let (device, key) = (0..3_usize, 0..KEYS.len());
    prop_oneof![
        4 => (device.clone(), key.clone()).prop_map(|(d, k)| Act::Answer(d, k)),
        1 => (device.clone(), key.clone()).prop_map(|(d, k)| Act::Again(d, k)),
        1 => (device.clone(), key).prop_map(|(d, k)| Act::Blank(d, k)),
        3 => (device.clone(), 0..2_usize).prop_map(|(d, r)| Act::Row(d, r)),
        2 => (device.clone(), 0..5_usize, any::<bool>()).prop_map(|(d, c, b)| Act::Pick(d, c, b)),
        1 => device.clone().prop_map(Act::DeleteAll),
        4 => (device.clone(), device).prop_map(|(d, e)| Act::Take(d, e)),
    ]
}

/// An answer that was given: where, what, and what its writer knew.
#[derive(Debug, Clone)]
struct Given {
    key: String,
    value: Option<String>,
    knew: BTreeSet<usize>,
}

/// A row, or everything, that was deleted.
#[derive(Debug, Clone)]
struct Deleted {
    prefix: String,
    knew: BTreeSet<usize>,
}

#[derive(Default, Clone)]
struct Device {
    record: Record,
    knows: BTreeSet<usize>,
}

#[derive(Default)]
struct World {
    devices: [Device; 3],
    given: BTreeMap<usize, Given>,
    deleted: BTreeMap<usize, Deleted>,
    events: usize,
}

impl World {
    fn play(acts: &[Act]) -> Self {
        let mut world = World::default();
        acts.iter().for_each(|act| world.act(act));
        world
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Answer(device, key) => {
                let value = format!("v{}", self.events);
                self.answer(device, KEYS[key], Some(value));
            }
            Act::Again(device, key) => self.answer(device, KEYS[key], Some("same".to_owned())),
            Act::Blank(device, key) => self.answer(device, KEYS[key], None),
            Act::Row(device, row) => self.row(device, &format!("r{row}")),
            Act::Pick(device, which, flag) => self.pick(device, which, flag),
            Act::DeleteAll(device) => {
                let event = self.event(device);
                let knew = self.devices[device].knows.clone();
                self.devices[device].record.delete(&hand(device), 0);
                self.deleted.insert(
                    event,
                    Deleted {
                        prefix: String::new(),
                        knew,
                    },
                );
            }
            Act::Take(device, from) => {
                let other = self.devices[from].clone();
                let own = &mut self.devices[device];
                own.record = merge(&own.record, &other.record);
                own.knows.extend(other.knows);
            }
        }
    }

    fn event(&mut self, device: usize) -> usize {
        self.events += 1;
        self.devices[device].knows.insert(self.events);
        self.events
    }

    fn plain(&self, device: usize) -> Plain {
        self.devices[device].record.shown(DEVICES[device])
    }

    fn write(&mut self, device: usize, plain: &Plain) -> bool {
        let base = self.plain(device);
        self.devices[device]
            .record
            .write(&hand(device), &base, plain, |_| 0)
    }

    fn answer(&mut self, device: usize, key: &str, value: Option<String>) {
        let mut plain = self.plain(device);
        let in_no_row = key.contains("@id")
            && !plain
                .rows
                .get(REPEAT)
                .is_some_and(|rows| rows.iter().any(|id| key.contains(&format!("'{id}'"))));
        let same = plain.values.get(key) == value.as_ref();
        if in_no_row || same {
            return;
        }
        match value.clone() {
            Some(value) => drop(plain.values.insert(key.to_owned(), value)),
            None => drop(plain.values.remove(key)),
        }
        let knew = self.devices[device].knows.clone();
        assert!(self.write(device, &plain));
        let event = self.event(device);
        self.given.insert(
            event,
            Given {
                key: key.to_owned(),
                value,
                knew,
            },
        );
    }

    /// Adds the row or takes it out.
    fn row(&mut self, device: usize, id: &str) {
        let mut plain = self.plain(device);
        let knew = self.devices[device].knows.clone();
        let rows = plain.rows.entry(REPEAT.to_owned()).or_default();
        let prefix = format!("{REPEAT}[@id='{id}']");
        if rows.iter().any(|row| row == id) {
            rows.retain(|row| row != id);
            plain.values.retain(|key, _| !key.starts_with(&prefix));
            self.write(device, &plain);
            let event = self.event(device);
            self.deleted.insert(event, Deleted { prefix, knew });
        } else {
            rows.push(id.to_owned());
            self.write(device, &plain);
            self.event(device);
        }
    }

    fn pick(&mut self, device: usize, which: usize, flag: bool) {
        let open = self.devices[device].record.conflicts();
        let Some(conflict) = open.get(which) else {
            return;
        };
        let knew = self.devices[device].knows.clone();
        let pick = match &conflict.subject {
            Subject::Field(_) => Pick::Value(conflict.sides[usize::from(flag)].value.clone()),
            _ if flag => Pick::Keep,
            _ => Pick::Delete,
        };
        let record = &mut self.devices[device].record;
        assert!(record.pick(&hand(device), &conflict.subject, &pick, 0));
        assert!(
            !record
                .conflicts()
                .iter()
                .any(|open| open.subject == conflict.subject),
            "settled"
        );
        let event = self.event(device);
        match (&conflict.subject, pick) {
            (Subject::Field(key), Pick::Value(value)) => {
                self.given.insert(
                    event,
                    Given {
                        key: key.clone(),
                        value,
                        knew,
                    },
                );
            }
            (Subject::Row { repeat, id }, Pick::Delete) => {
                self.deleted.insert(
                    event,
                    Deleted {
                        prefix: format!("{repeat}[@id='{id}']"),
                        knew,
                    },
                );
            }
            (Subject::Whole, Pick::Delete) => {
                self.deleted.insert(
                    event,
                    Deleted {
                        prefix: String::new(),
                        knew,
                    },
                );
            }
            _ => {}
        }
    }

    fn together(&self) -> Record {
        let [a, b, c] = &self.devices;
        merge(&merge(&a.record, &b.record), &c.record)
    }

    /// Given, and nobody who knew it wrote there afterwards.
    fn stands(&self, event: usize) -> bool {
        let given = &self.given[&event];
        !self
            .given
            .values()
            .any(|later| later.key == given.key && later.knew.contains(&event))
    }

    /// Somebody who knew this answer deleted what it stands in.
    fn let_go(&self, event: usize) -> bool {
        let key = &self.given[&event].key;
        self.deleted
            .values()
            .any(|gone| key.starts_with(&gone.prefix) && gone.knew.contains(&event))
    }
}

fn hand(device: usize) -> Hand<'static> {
    let id = DEVICES[device];
    Hand { id, device: id }
}

fn values(record: &Record, key: &str) -> Vec<Option<String>> {
    let field = record.fields.get(key);
    field.map_or(Vec::new(), |field| {
        field.writes().iter().map(|write| write.value.clone()).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn putting_together_commutes_is_associative_and_idempotent(acts in prop::collection::vec(act(), 0..40)) {
        let world = World::play(&acts);
        let [a, b, c] = &world.devices.clone().map(|device| device.record);
        prop_assert_eq!(merge(a, b), merge(b, a));
        prop_assert_eq!(&merge(a, a), a);
        prop_assert_eq!(merge(&merge(a, b), c), merge(a, &merge(b, c)));
        let all = merge(&merge(a, b), c);
        prop_assert_eq!(&merge(&all, b), &all, "what is known already changes nothing");
    }

    #[test]
    fn nothing_goes_that_nobody_let_go(acts in prop::collection::vec(act(), 0..40)) {
        let world = World::play(&acts);
        let all = world.together();
        let shown = all.shown("nobody");
        for (event, given) in &world.given {
            if !world.stands(*event) {
                continue;
            }
            let standing = values(&all, &given.key);
            prop_assert!(standing.contains(&given.value), "{:?} went; there is {:?}", given, standing);
            if !world.let_go(*event) {
                prop_assert!(!all.is_deleted());
                let open = all.conflicts().iter().any(|open| open.subject == Subject::Field(given.key.clone()));
                let there = shown.values.get(&given.key) == given.value.as_ref();
                prop_assert!(there || open, "{:?} is neither shown nor asked about", given);
            }
        }
    }

    #[test]
    fn picking_settles_everything_everywhere(acts in prop::collection::vec(act(), 0..40), keep in any::<bool>()) {
        let mut record = World::play(&acts).together();
        let me = hand(0);
        for _ in 0..20 {
            let Some(open) = record.conflicts().into_iter().next() else { break };
            let pick = match open.subject {
                Subject::Field(_) => Pick::Value(open.sides[0].value.clone()),
                _ if keep => Pick::Keep,
                _ => Pick::Delete,
            };
            prop_assert!(record.pick(&me, &open.subject, &pick, 0));
        }
        prop_assert_eq!(record.conflicts(), Vec::new());
        let same = record.shown("phone") == record.shown("laptop");
        prop_assert!(same || record.is_deleted(), "the same on every device");
    }
}
