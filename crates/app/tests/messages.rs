//! Every key that Rust says exists in every language, and every error code has both sentences.

use std::collections::BTreeSet;
use std::path::Path;

use app::texts::{LANGUAGES, Texts};

#[test]
fn every_key_in_the_source_has_its_sentence() {
    let mut sources = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut sources).unwrap();
    let keys: BTreeSet<&str> = sources.iter().flat_map(|source| keys_in(source)).collect();
    assert!(
        keys.len() > 80,
        "only {} keys found: the search is broken",
        keys.len()
    );
    for language in LANGUAGES {
        let texts = Texts::new(language);
        assert_eq!(texts.language(), language, "it has sentences of its own");
        let missing: Vec<_> = keys.iter().filter(|key| !texts.has(key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}

#[test]
fn every_error_code_says_what_happened_and_what_to_do() {
    let codes = app::error::CODES.iter().chain(&vault::error::Kind::CODES);
    for language in LANGUAGES {
        let texts = Texts::new(language);
        for code in codes.clone() {
            for key in [format!("error-{code}"), format!("error-{code}-next")] {
                assert!(texts.has(&key), "{language}: {key}");
            }
        }
    }
}

/// Literals that look like one of our keys: a known beginning, words and dashes.
fn keys_in(source: &str) -> Vec<&str> {
    const BEGINNINGS: [&str; 28] = [
        "date-",
        "field-",
        "row-",
        "offer-",
        "form-changed-",
        "section-",
        "sending-",
        "paper-stored",
        "case-",
        "step-",
        "next-",
        "sync-",
        "wait-",
        "notice-",
        "news-",
        "guide-",
        "limit-",
        "visits-",
        "need-",
        "material-when",
        "why-",
        "help-",
        "miss-",
        "repaired",
        "pack-place-",
        "person-unnamed",
        "reminder-",
        "weekday-",
    ];
    let literals = source.split('"').skip(1).step_by(2);
    let plain = |text: &&str| text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let ours = |text: &&str| BEGINNINGS.iter().any(|begin| text.starts_with(begin)) && !text.ends_with('-');
    // Beginnings of notification keys get their ending at run time.
    let whole = |text: &&str| !text.starts_with("notice-");
    literals.filter(plain).filter(ours).filter(whole).collect()
}

fn collect(folder: &Path, sources: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, sources)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push(std::fs::read_to_string(path)?);
        }
    }
    Ok(())
}
