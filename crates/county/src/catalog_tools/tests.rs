//! Publishing and searching as the command line does it.

use super::*;
use catalog::pack::Trust;

/// The demonstration county's own workbooks.
fn services() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../services")
}

fn publication(dir: PathBuf, data: &std::path::Path, pack: Option<PathBuf>) -> Publication {
    let now = "2026-11-21T08:00:00Z".parse().unwrap();
    Publication {
        dir,
        data: data.to_owned(),
        pack,
        url: None,
        language: "zh-Hans".into(),
        now,
    }
}

#[test]
fn publishing_twice_gives_two_versions_of_one_county_and_a_pack_that_answers() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("stick.pack");
    for expected in 1..=2 {
        let mut out = Vec::new();
        let outcome = publish(
            &publication(services(), &folder.path().join("data"), Some(pack.clone())),
            &mut out,
        );
        let outcome = outcome.unwrap();
        assert!(
            matches!(outcome, Outcome::Published { version, .. } if version == expected),
            "{outcome:?}\n{}",
            String::from_utf8_lossy(&out)
        );
    }
    let bytes = std::fs::read(&pack).unwrap();
    let read = catalog::pack::read(&bytes, &Trust::first_use()).unwrap();
    assert_eq!((read.version, read.county.code.as_str()), (2, "990123"));
    let mut out = Vec::new();
    search(
        &pack,
        "俺爹八十二了国家给不给钱\r\n今天天气怎么样\n".as_bytes(),
        &mut out,
    )
    .unwrap();
    let out = String::from_utf8(out).unwrap();
    let lines: Vec<_> = out.lines().collect();
    assert!(
        lines[0].starts_with("俺爹八十二了国家给不给钱\tsenior-allowance"),
        "{out}"
    );
    assert_eq!(lines[1], "今天天气怎么样\t");
}

#[test]
fn a_faulty_workbook_stops_everything_and_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("services");
    std::fs::create_dir_all(&dir).unwrap();
    std::fs::copy(services().join("county.json"), dir.join("county.json")).unwrap();
    std::fs::copy(services().join("senior-card.xlsx"), dir.join("senior-card.xlsx")).unwrap();
    std::fs::write(dir.join("broken.xlsx"), "no workbook").unwrap();
    let mut out = Vec::new();
    let outcome = publish(&publication(dir, &folder.path().join("data"), None), &mut out).unwrap();
    assert_eq!(outcome, Outcome::Refused);
    assert!(
        String::from_utf8_lossy(&out).contains("broken.xlsx: "),
        "{}",
        String::from_utf8_lossy(&out)
    );
    assert!(!folder.path().join("data/catalog").exists());
}
