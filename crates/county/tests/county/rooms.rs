//! The county's floors: what may happen to a case is pure, the store decides nothing, pages and routes do not meet. The table
//! is the law; `docs/ARCHITECTURE.md` says why.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

/// Room -> rooms of this crate that it may use.
const ALLOWED: &[(&str, &[&str])] = &[
    ("cases", &["words"]),
    ("store", &["cases"]),
    (
        "casework",
        &[
            "cases",
            "clock",
            "config",
            "error",
            "keys",
            "media",
            "paper_files",
            "published",
            "signed",
            "store",
            "texts",
        ],
    ),
    (
        "intake",
        &[
            "clock",
            "config",
            "paper_files",
            "published",
            "rate",
            "signed",
            "store",
        ],
    ),
    (
        "desk",
        &[
            "cases", "casework", "clock", "error", "keys", "media", "rate", "store", "words",
        ],
    ),
    ("worker", &["casework"]),
];

/// Words of a library, and the only room that may say them.
const ONLY: &[(&str, &str)] = &[
    ("rusqlite", "store/sqlite"),
    ("maud::", "desk"),
    ("boxed::OpeningKey", "casework"),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of a folder with its text.
fn files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

/// The rooms that a file names after `crate::`, alone or in braces.
fn used(text: &str) -> BTreeSet<String> {
    let word = |text: &str| -> String {
        let end = |letter: char| !(letter.is_alphanumeric() || letter == '_');
        text.trim_start().split(end).next().unwrap_or_default().to_owned()
    };
    let mut rooms = BTreeSet::new();
    for after in text.split("crate::").skip(1) {
        let Some(inside) = after.strip_prefix('{') else {
            rooms.insert(word(after));
            continue;
        };
        let (mut depth, mut start) = (1, true);
        for (at, letter) in inside.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => start = true,
                letter if start && !letter.is_whitespace() => {
                    rooms.insert(word(&inside[at..]));
                    start = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    rooms
}

#[test]
fn no_room_uses_one_above_it() {
    let mut faults = Vec::new();
    for (room, allowed) in ALLOWED {
        for (path, text) in files(&source().join(room)) {
            for other in used(&text) {
                let fine = other == *room || allowed.contains(&other.as_str());
                if !fine {
                    faults.push(format!("{}: {other}", path.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_belongs_to_one_room_is_said_in_no_other() {
    for (word, room) in ONLY {
        let home = source().join(room);
        let outside: Vec<PathBuf> = files(&source())
            .into_iter()
            .filter(|(path, text)| !path.starts_with(&home) && text.contains(word))
            .map(|(path, _)| path)
            .collect();
        assert!(outside.is_empty(), "{word}: {outside:?}");
        assert!(
            files(&home).iter().any(|(_, text)| text.contains(word)),
            "{word} is said nowhere"
        );
    }
}

#[test]
fn rooms_are_found_alone_and_in_braces() {
    let text = "use crate::{\n    cases::{a, b},\n    store::C,\n};\nuse crate::words::words;\ncrate::signed::verify()";
    let found: Vec<String> = used(text).into_iter().collect();
    assert_eq!(found, ["cases", "signed", "store", "words"]);
}
