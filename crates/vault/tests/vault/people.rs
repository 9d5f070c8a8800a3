//! People on one device: PINs, switching, deletion.

use crate::support::*;
use vault::{Kind, person::PersonId};

fn wrong(device: &Device, seconds: i64) -> Kind {
    device
        .store
        .open_person(&id(1).into(), Some("9999"), at(seconds))
        .unwrap_err()
        .kind
}

#[test]
fn a_pin_locks_the_file_and_only_it_opens() {
    let device = Device::new();
    drop(device.person(1, "阿嬷"));
    let ama = PersonId::from(id(1));
    device.store.set_pin(&ama, None, Some("246813"), now()).unwrap();
    assert!(device.store.people().unwrap()[0].has_pin);
    assert_eq!(
        device.store.open_person(&ama, None, now()).unwrap_err().kind,
        Kind::Locked
    );
    device.store.open_person(&ama, Some("246813"), now()).unwrap();
    assert!(matches!(
        device
            .store
            .set_pin(&ama, Some("111111"), None, now())
            .unwrap_err()
            .kind,
        Kind::WrongPin { .. }
    ));
    for weak in [
        "", "123", "2468", "24681", "abcdef", "246 81", "111111", "123456", "9876543",
    ] {
        assert_eq!(
            device
                .store
                .set_pin(&ama, Some("246813"), Some(weak), now())
                .unwrap_err()
                .kind,
            Kind::WeakSecret
        );
    }
    device.store.set_pin(&ama, Some("246813"), None, now()).unwrap();
    device.store.open_person(&ama, None, now()).unwrap();
}

fn wrong_pin(wait_seconds: u32, tries_left: u32) -> Kind {
    Kind::WrongPin {
        wait_seconds,
        tries_left,
    }
}

#[test]
fn wrong_pins_are_counted_on_disk_and_slowed() {
    let device = Device::new();
    drop(device.person(1, ""));
    device
        .store
        .set_pin(&id(1).into(), None, Some("246813"), now())
        .unwrap();
    for left in [3, 2, 1] {
        assert_eq!(wrong(&device, 10), wrong_pin(0, left));
    }
    assert_eq!(wrong(&device, 10), wrong_pin(30, 0));
    // Restarting the app does not give more tries, nor does the right PIN before the wait is over.
    let device = device.restart(at(15));
    assert_eq!(wrong(&device, 20), Kind::PinWait { wait_seconds: 20 });
    let right = |seconds| {
        device
            .store
            .open_person(&id(1).into(), Some("246813"), at(seconds))
    };
    assert_eq!(right(20).unwrap_err().kind, Kind::PinWait { wait_seconds: 20 });
    assert_eq!(wrong(&device, 41), wrong_pin(60, 0));
    right(102).unwrap();
    assert_eq!(wrong(&device, 103), wrong_pin(0, 3));
}

#[test]
fn a_clock_set_back_neither_shortens_the_wait_nor_makes_it_last_for_years() {
    let device = Device::new();
    drop(device.person(1, ""));
    device
        .store
        .set_pin(&id(1).into(), None, Some("246813"), now())
        .unwrap();
    let in_2040 = 14 * 365 * DAY;
    for _ in 0..4 {
        wrong(&device, in_2040);
    }
    assert_eq!(wrong(&device, 0), Kind::PinWait { wait_seconds: 30 });
    assert_eq!(wrong(&device, 10), Kind::PinWait { wait_seconds: 20 });
    device
        .store
        .open_person(&id(1).into(), Some("246813"), at(31))
        .unwrap();
}

#[test]
fn deleting_a_person_leaves_no_byte_and_touches_nobody_else() {
    let device = Device::new();
    let (ama, li) = (device.person(1, "阿嬷"), device.person(2, "李家"));
    for person in [&ama, &li] {
        begin(person, "d1");
        let mut out = submission(person, "d1", &format!("e-{}", person.id()), 1, 90_000);
        out.out.seed.case = format!("case-{}", person.id());
        vault::submit::submit(person, &device.store, &out, now()).unwrap();
    }
    let gone = ama.id();
    drop(ama);
    device.store.delete_person(&gone, now()).unwrap();
    assert_eq!(device.store.people().unwrap().len(), 1);
    assert_eq!(device.store.cases().unwrap().len(), 1);
    assert_eq!(device.store.outbox().unwrap().len(), 1);
    for entry in files_under(device.root()) {
        assert!(!entry.to_string_lossy().contains(&gone.to_string()), "{entry:?}");
    }
    assert_eq!(li.submissions().unwrap().len(), 1);
    assert_eq!(
        device.store.open_person(&gone, None, now()).unwrap_err().kind,
        Kind::KeyMissing
    );
}

#[test]
fn an_interrupted_deletion_is_finished_at_the_next_start() {
    let device = Device::new();
    drop(device.person(1, ""));
    std::fs::write(device.root().join(format!("people/{}.going", id(1))), b"").unwrap();
    std::fs::remove_file(device.root().join(format!("people/{}.key", id(1)))).unwrap();
    let device = device.restart(at(1));
    assert!(device.store.people().unwrap().is_empty());
    assert!(!device.root().join(format!("people/{}.db", id(1))).exists());
}

#[test]
fn a_missing_key_file_deletes_nothing() {
    let device = Device::new();
    let ama = device.person(1, "阿嬷");
    begin(&ama, "d1");
    let whose = ama.id();
    drop(ama);
    let (key, aside) = (
        device.root().join(format!("people/{whose}.key")),
        device.root().join("elsewhere"),
    );
    std::fs::rename(&key, &aside).unwrap();
    let device = device.restart(at(1));
    assert_eq!(device.store.people().unwrap().len(), 1);
    let refused = device.store.open_person(&whose, None, at(1)).unwrap_err();
    assert_eq!(refused.kind, Kind::KeyMissing);
    std::fs::rename(&aside, &key).unwrap();
    let device = device.restart(at(2));
    let (ama, repairs) = device.store.open_person(&whose, None, at(2)).unwrap();
    assert!(repairs.is_empty() && ama.all_drafts().unwrap().len() == 1);
}

#[test]
fn deleting_leaves_nothing_of_a_person_in_any_copy_of_the_devices_file() {
    let device = Device::new();
    let (ama, li) = (device.person(1, "阿嬷"), device.person(2, "李家"));
    begin(&ama, "d1");
    let mut out = submission(&ama, "d1", "e1", 1, 10);
    out.out.seed.case = "case-1".into();
    vault::submit::submit(&ama, &device.store, &out, now()).unwrap();
    let gone = ama.id();
    drop((ama, li));
    // Copies of two days, and one that was set aside as damaged.
    let device = device.restart(at(100_000)).restart(at(200_000));
    std::fs::write(device.root().join("damaged/device.1.db"), b"of before").unwrap();
    device.store.delete_person(&gone, at(200_001)).unwrap();
    let left = |device: &Device, folder: &str| -> Vec<_> {
        let files = files_under(device.root())
            .into_iter()
            .filter(|file| file.to_string_lossy().contains(folder));
        files
            .filter(|file| file.file_name().unwrap().to_string_lossy().starts_with("device."))
            .collect()
    };
    assert_eq!(left(&device, "damaged"), [] as [std::path::PathBuf; 0]);
    let copies = left(&device, "snapshots");
    assert_eq!(copies.len(), 1, "{copies:?}");
    // The copy takes the place of the file: who was deleted is not in it, who stayed is.
    let restored = device.with_device_file(&copies[0], at(200_002));
    let names: Vec<String> = restored
        .store
        .people()
        .unwrap()
        .into_iter()
        .map(|row| row.name)
        .collect();
    assert_eq!(names, ["李家"]);
    assert!(restored.store.cases().unwrap().is_empty());
}

#[cfg(unix)]
#[test]
fn a_pin_leaves_nothing_of_the_key_without_it() {
    use std::io::Read as _;
    let device = Device::new();
    let ama = device.person(1, "阿嬷").id();
    let mut before = std::fs::File::open(device.root().join(format!("people/{ama}.key"))).unwrap();
    device.store.set_pin(&ama, None, Some("246810"), now()).unwrap();
    let mut bytes = Vec::new();
    before.read_to_end(&mut bytes).unwrap();
    assert!(!bytes.is_empty() && bytes.iter().all(|byte| *byte == 0));
}

#[test]
fn a_new_name_is_in_both_places_and_the_persons_own_file_is_right() {
    let device = Device::new();
    let ama = device.person(1, "阿嬷");
    device.store.rename_person(&ama, "王桂英").unwrap();
    assert_eq!(device.store.people().unwrap()[0].name, "王桂英");
    // Killed between the two: the person's own file had it first.
    ama.set_meta("name", "王大妈").unwrap();
    assert_eq!(
        device.store.reconcile_name(&ama).unwrap().as_deref(),
        Some("王大妈")
    );
    assert_eq!(device.store.people().unwrap()[0].name, "王大妈");
}

#[test]
fn somebody_made_up_is_in_no_list_sends_nothing_and_goes_at_the_next_start() {
    let device = Device::new();
    let real = device.person(1, "阿嬷");
    let (row, made_up) = device.store.create_practice(id(2), "练习", now()).unwrap();
    assert!(row.is_practice && made_up.is_practice().unwrap());
    assert!(!real.is_practice().unwrap());
    assert_eq!(device.store.people().unwrap().len(), 1);
    begin(&made_up, "d1");
    let out = submission(&made_up, "d1", "e1", 1, 10);
    let refused = vault::submit::submit(&made_up, &device.store, &out, now()).unwrap_err();
    assert_eq!(refused.kind, Kind::Practice);
    assert!(device.store.outbox().unwrap().is_empty());
    assert!(device.store.cases().unwrap().is_empty());
    drop((made_up, real));
    let device = device.restart(at(1));
    for entry in files_under(device.root()) {
        assert!(!entry.to_string_lossy().contains(&id(2).to_string()), "{entry:?}");
    }
    assert_eq!(device.store.people().unwrap().len(), 1);
}

#[test]
fn a_glance_lasts_until_its_person_goes_and_loses_details_on_demand() {
    let device = Device::new();
    let ama = device.person(1, "阿嬷").id();
    let glance = vault::device::Glance {
        village: "990123100201".into(),
        last_digits: "2188".into(),
        opened_at: Some(now()),
        drafts: 2,
        mandate_until: "2026-12-31".into(),
        mandate_ended: String::new(),
        said_name: "王桂英".into(),
    };
    device.store.set_glance(&ama, &glance).unwrap();
    let device = device.restart(at(1));
    assert_eq!(device.store.glances().unwrap().get(&ama), Some(&glance));
    device.store.forget_glance_details().unwrap();
    let left = device.store.glances().unwrap().remove(&ama).unwrap();
    assert_eq!(
        (left.village.as_str(), left.last_digits.as_str(), left.drafts),
        ("", "", 2)
    );
    device.store.delete_person(&ama, now()).unwrap();
    assert!(device.store.glances().unwrap().is_empty());
}

#[test]
fn whoever_may_not_open_a_file_is_found_out_before_it_is_destroyed() {
    let device = Device::new();
    let ama = device.person(1, "阿嬷").id();
    device.store.set_pin(&ama, None, Some("246813"), now()).unwrap();
    let check = |pin| {
        device
            .store
            .check_pin(&ama, pin, now())
            .map_err(|error| error.kind)
    };
    assert_eq!(check(None), Err(Kind::Locked));
    assert_eq!(check(Some("000000")), Err(wrong_pin(0, 3)));
    assert_eq!(check(Some("246813")), Ok(()));
}
