//! P1 and S1: killed at any moment, everything that was reported saved is there; what was reported sent is in the outbox
//! exactly once.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader},
};

use crate::{child, support::*};

const KILLS: u32 = 25;

#[test]
fn every_answer_that_was_reported_saved_survives_a_kill() {
    let device = Device::new();
    drop(device.person(1, "阿嬷"));
    let folder = device.folder;
    drop(device.store);
    let (mut answers, mut sent) = (BTreeMap::new(), Vec::new());
    for round in 0..KILLS {
        // A different number of lines each round, so that the kill hits every phase of the cycle.
        run_and_kill(folder.path(), 3 + round * 7 % 45, &mut answers, &mut sent);
        let (store, repairs) = open(folder.path(), now()).unwrap();
        assert!(repairs.is_empty(), "a kill damaged a file");
        check(&store, &answers, &sent);
    }
    assert!(
        answers.len() > 300 && sent.len() > 10,
        "the children got to do something"
    );
}

fn run_and_kill(
    folder: &std::path::Path,
    lines: u32,
    answers: &mut BTreeMap<(String, String), String>,
    sent: &mut Vec<String>,
) {
    let mut child = child::start("saves_for_ever", folder);
    let output = BufReader::new(child.stdout.take().unwrap());
    let said = output
        .lines()
        .map(Result::unwrap)
        .filter_map(|line| line.strip_prefix("SAID ").map(str::to_owned));
    for line in said.take(lines as usize) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["answer", draft, key, text] => {
                answers.insert(((*draft).to_owned(), (*key).to_owned()), (*text).to_owned());
            }
            ["sent", envelope] => sent.push((*envelope).to_owned()),
            _ => panic!("{line}"),
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

fn check(store: &vault::device::DeviceStore, answers: &BTreeMap<(String, String), String>, sent: &[String]) {
    let (ama, repairs) = store.open_person(&id(1).into(), None, now()).unwrap();
    assert!(repairs.is_empty());
    vault::submit::reconcile(&ama, store, now()).unwrap();
    for ((draft, key), text) in answers {
        assert_eq!(
            ama.answers(draft).unwrap().values.get(key),
            Some(text),
            "{draft} {key}"
        );
    }
    let outbox: Vec<String> = store.outbox().unwrap().into_iter().map(|item| item.id).collect();
    for envelope in sent {
        assert_eq!(
            outbox.iter().filter(|id| *id == envelope).count(),
            1,
            "{envelope}"
        );
    }
    assert_eq!(
        outbox.len(),
        ama.submissions().unwrap().len(),
        "frozen and not in the outbox, or the other way round"
    );
}
