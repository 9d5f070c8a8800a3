//! Files that are damaged, newer, somebody else's, or open already.

use std::io::{BufRead as _, BufReader, Write as _};

use crate::{child, support::*};
use vault::{Kind, device::DeviceStore, home::Home, keys::DeviceKey};

/// Overwrites a stretch in the middle of a file.
fn spoil(path: &std::path::Path, from: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    let end = (from + 3000).min(bytes.len());
    bytes[from..end].fill(0xAB);
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn a_second_instance_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut holder = child::start("holds_the_folder", folder.path());
    let mut lines = BufReader::new(holder.stdout.take().unwrap()).lines();
    while lines.next().unwrap().unwrap() != "SAID held" {}
    assert_eq!(Home::claim(folder.path()).unwrap_err().kind, Kind::SecondInstance);
    holder.stdin.take().unwrap().write_all(b"end\n").unwrap();
    holder.wait().unwrap();
    Home::claim(folder.path()).unwrap();
}

#[test]
fn a_newer_file_is_refused_and_not_touched() {
    let device = Device::new();
    drop(device.person(1, ""));
    let root = device.root().to_owned();
    let folder = device.folder;
    drop(device.store);
    let path = root.join("device.db");
    raise_version(&path);
    let before = std::fs::read(&path).unwrap();
    assert_eq!(open(&root, now()).unwrap_err().kind, Kind::TooNew);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert!(std::fs::read_dir(root.join("damaged")).unwrap().next().is_none());
    drop(folder);
}

fn raise_version(path: &std::path::Path) {
    let connection = rusqlite::Connection::open(path).unwrap();
    let hex: String = KEY.iter().map(|byte| format!("{byte:02x}")).collect();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{hex}'\"; PRAGMA user_version = 999;"))
        .unwrap();
}

#[test]
fn a_wrong_key_touches_nothing() {
    let device = Device::new();
    device.store.set_setting("x", &1).unwrap();
    let (folder, store) = (device.folder, device.store);
    drop(store);
    let before = std::fs::read(folder.path().join("device.db")).unwrap();
    let home = Home::claim(folder.path()).unwrap();
    let error = DeviceStore::open(&home, &DeviceKey::from_bytes([1; 32]), now()).unwrap_err();
    assert_eq!(error.kind, Kind::WrongKey);
    assert_eq!(std::fs::read(folder.path().join("device.db")).unwrap(), before);
    let (store, repairs) = DeviceStore::open(&home, &key(), now()).unwrap();
    assert!(repairs.is_empty());
    assert_eq!(store.setting::<u32>("x").unwrap(), Some(1));
}

#[test]
fn a_damaged_device_file_is_set_aside_and_the_last_copy_opened() {
    let device = Device::new();
    device.store.set_setting("early", &true).unwrap();
    drop(device.person(1, "阿嬷"));
    let device = device.restart(at(2 * DAY));
    assert!(device.repairs.is_empty());
    device.store.set_setting("late", &true).unwrap();
    drop(device.person(2, "李家"));
    let (folder, store) = (device.folder, device.store);
    drop(store);
    for from in [0, 6000] {
        spoil(&folder.path().join("device.db"), from);
        let (store, repairs) = open(folder.path(), at(2 * DAY + 60)).unwrap();
        assert_eq!(repairs.len(), 1);
        assert_eq!(repairs[0].restored_from, Some(at(2 * DAY)));
        assert!(repairs[0].set_aside.exists());
        assert_eq!(store.setting::<bool>("early").unwrap(), Some(true));
        assert_eq!(store.setting::<bool>("late").unwrap(), None);
        // People newer than the copy are found again by their own files, with their names.
        let names: Vec<String> = store
            .people()
            .unwrap()
            .into_iter()
            .map(|person| person.name)
            .collect();
        assert_eq!(names, ["阿嬷", "李家"]);
    }
}

#[test]
fn a_damaged_persons_file_is_set_aside_and_says_what_is_missing() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    answer(&ama, "d1", "/data/name", "早").unwrap();
    drop(ama);
    let (ama, _) = device
        .store
        .open_person(&id(1).into(), None, at(2 * DAY))
        .unwrap();
    answer(&ama, "d1", "/data/name", "晚").unwrap();
    drop(ama);
    spoil(&device.root().join(format!("people/{}.db", id(1))), 5000);
    let (ama, repairs) = device
        .store
        .open_person(&id(1).into(), None, at(2 * DAY + 60))
        .unwrap();
    assert_eq!(repairs[0].person, Some(id(1).to_string()));
    assert_eq!(repairs[0].restored_from, Some(at(2 * DAY)));
    assert_eq!(ama.answers("d1").unwrap().values["/data/name"], "早");
}

#[test]
fn an_interrupted_attempt_goes_back_to_the_queue_at_start() {
    let device = Device::new();
    let ama = device.person(1, "");
    begin(&ama, "d1");
    vault::submit::submit(&ama, &device.store, &submission(&ama, "d1", "e1", 1, 10), now()).unwrap();
    device.store.mark_sending("e1", now()).unwrap();
    let device = device.restart(at(1));
    assert_eq!(
        device.store.outbox().unwrap()[0].state,
        vault::device::WaitState::Queued
    );
    assert_eq!(
        device.store.case("application-d1").unwrap().unwrap().state,
        vault::device::CaseState::OnDevice
    );
}

#[test]
fn erasing_leaves_no_database_and_no_key() {
    let device = Device::new();
    drop(device.person(1, "阿嬷"));
    let (folder, store) = (device.folder, device.store);
    drop(store);
    let home = Home::claim(folder.path()).unwrap();
    home.erase().unwrap();
    assert!(!home.has_data());
    let left = std::fs::read_dir(folder.path().join("people")).unwrap().count();
    assert_eq!(left, 0);
}
