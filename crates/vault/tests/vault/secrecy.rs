//! S17, S20: nothing that was typed, photographed or named is found by scanning every file the vault wrote.

use crate::support::*;
use vault::{papers::NormalisedPaper, person::NewPaper};

const NAME: &str = "王秀兰的名字";
const NUMBER: &str = "990123194608150028";

#[test]
fn no_clear_text_is_found_in_any_file() {
    let device = Device::new();
    let ama = device.person(1, NAME);
    begin(&ama, "d1");
    answer(&ama, "d1", "/data/id_number", NUMBER).unwrap();
    ama.remember(&[("person.name".to_owned(), NAME.to_owned())], "高龄津贴", now())
        .unwrap();
    let photo = NormalisedPaper {
        media_type: "image/jpeg",
        bytes: format!("JFIF {NAME}").into_bytes(),
        thumbnail: Vec::new(),
        width: 1,
        height: 1,
    };
    let new = NewPaper {
        id: "p1".to_owned(),
        kind: "id-card".to_owned(),
        name: NAME.to_owned(),
        expires: String::new(),
    };
    ama.add_paper(&new, &photo, now()).unwrap();
    device
        .store
        .set_pin(&ama.id(), None, Some("246813"), now())
        .unwrap();
    vault::submit::submit(&ama, &device.store, &submission(&ama, "d1", "e1", 1, 1000), now()).unwrap();
    // While open, after closing, and in the copies of the next day.
    scan(&device);
    drop(ama);
    let device = device.restart(at(2 * DAY));
    drop(
        device
            .store
            .open_person(&id(1).into(), Some("246813"), at(2 * DAY))
            .unwrap(),
    );
    scan(&device);
}

fn scan(device: &Device) {
    let files = files_under(device.root());
    assert!(files.len() > 5);
    for path in files {
        let bytes = std::fs::read(&path).unwrap();
        for secret in [
            NAME,
            NUMBER,
            "高龄津贴",
            "senior-allowance",
            "CREATE TABLE",
            "SQLite format 3",
            "246813\"",
            "JFIF",
        ] {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{secret} in {path:?}");
        }
        for key in [
            KEY.to_vec(),
            KEY.iter()
                .flat_map(|byte| format!("{byte:02x}").into_bytes())
                .collect(),
        ] {
            assert!(
                !bytes.windows(key.len()).any(|part| part == key),
                "the device key in {path:?}"
            );
        }
        let name = path.to_string_lossy();
        assert!(!name.contains(NAME) && !name.contains(NUMBER));
    }
}
