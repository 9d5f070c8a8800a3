//! A list is never cut in silence: it is complete, or has pages, or says how many more there are. Every place in what ships that takes
//! only the first of something stands here with the reason; a new one fails until it has one too.

use std::collections::BTreeMap;

use crate::{files, root, shipped};

/// Why a place may take only the first of something, and the places: file, and how many there are in it.
const REASONS: &[(&str, &[(&str, usize)])] = &[
    (
        "has pages, or is asked again until nothing is left",
        &[
            ("crates/county/src/desk/pages.rs", 1),
            ("crates/county/src/intake/ledger.rs", 1),
            ("crates/county/src/intake/spaces.rs", 1),
            ("crates/county/src/store/sqlite/audit.sql", 1),
            ("crates/county/src/store/sqlite/case.sql", 2),
            ("crates/county/src/store/sqlite/case_event.sql", 2),
            ("crates/county/src/store/sqlite/device.sql", 1),
            ("crates/county/src/store/sqlite/envelope.sql", 1),
            ("crates/county/src/store/sqlite/feed.sql", 1),
            ("crates/county/src/store/sqlite/part.sql", 1),
            ("crates/county/src/store/sqlite/space.sql", 1),
            ("crates/vault/sql/device/told_word.sql", 1),
            ("crates/vault/src/device/blobs.rs", 1),
        ],
    ),
    (
        "says how many more, or leads to all of them",
        &[
            ("crates/county/src/desk/same_matter.rs", 1),
            ("crates/workbook/src/finding.rs", 1),
            ("ui/src/lib/answers.ts", 2),
            ("ui/src/lib/long.ts", 2),
            ("ui/src/lib/take-many.svelte.ts", 1),
            ("ui/src/screens/start/Welcome.svelte", 1),
        ],
    ),
    (
        "all are asked for: the export",
        &[("crates/vault/sql/person/access.sql", 1)],
    ),
    (
        "the one of several that is meant: a first event, the round before, the same photo, another county's row, the county trusted",
        &[
            ("crates/county/src/store/sqlite/case.sql", 1),
            ("crates/county/src/store/sqlite/case_event.sql", 1),
            ("crates/county/src/store/sqlite/counter.sql", 1),
            ("crates/vault/sql/device/trust.sql", 1),
            ("crates/vault/sql/person/paper.sql", 1),
            ("crates/vault/sql/person/submission.sql", 1),
        ],
    ),
    (
        "one byte or line more than is allowed is read, so that too much is refused and never cut",
        &[
            ("crates/disk/src/given.rs", 1),
            ("crates/seal/src/pack.rs", 1),
            ("crates/workbook/src/book/guard.rs", 2),
            ("crates/workbook/src/book/biff.rs", 1),
            ("crates/county/src/intake/pack.rs", 2),
            ("crates/county/src/intake/papers/bytes.rs", 2),
        ],
    ),
    (
        "what is searched for and how it fits, not what is shown: the hits are all there are; answers are the likeliest, and say so",
        &[
            ("crates/app/src/guides/ask.rs", 2),
            ("crates/catalog/src/answers.rs", 3),
            ("crates/catalog/src/fold.rs", 1),
            ("crates/catalog/src/search/build.rs", 1),
            ("crates/catalog/src/search/evidence.rs", 4),
            ("crates/catalog/src/search/fits.rs", 2),
            ("crates/catalog/src/search/query.rs", 4),
            ("crates/catalog/src/search/rank.rs", 3),
            ("crates/catalog/src/search/sound.rs", 1),
            ("crates/catalog/src/search/why.rs", 4),
            ("crates/workbook/src/nearest.rs", 1),
        ],
    ),
    (
        "old words a person searched for in vain, old receipts' keys, small pictures kept at hand: forgotten by age, and docs say so",
        &[
            ("crates/vault/sql/person/search_miss.sql", 1),
            ("crates/sync/src/county.rs", 1),
            ("crates/county/src/casework/pictures.rs", 1),
        ],
    ),
    (
        "for people who develop: what the tools on the command line and generated tables name",
        &[
            ("crates/app/src/generate/tried.rs", 1),
            ("crates/county/src/catalog_tools/search.rs", 1),
        ],
    ),
    (
        "a piece of a text, of a number or of a file that is read on, or a step back on the way one came; no list",
        &[
            ("crates/seal/src/seed.rs", 1),
            ("crates/app/src/questions/sections.rs", 1),
            ("crates/app/src/state/core.rs", 1),
            ("crates/app/src/state/near.rs", 1),
            ("crates/app/src/state/settings.rs", 1),
            ("crates/catalog/src/lint/yes_no.rs", 1),
            ("crates/catalog/src/pack/layout.rs", 1),
            ("crates/county/src/desk/history.rs", 1),
            ("crates/form/src/compile/calls.rs", 1),
            ("crates/form/src/compile/graph.rs", 1),
            ("crates/form/src/compile/rules.rs", 1),
            ("crates/form/src/eval/china.rs", 2),
            ("crates/form/src/eval/numbers.rs", 1),
            ("crates/form/src/eval/text.rs", 1),
            ("crates/form/src/expr/parse.rs", 7),
            ("crates/form/src/reference.rs", 2),
            ("crates/form/src/session/state.rs", 2),
            ("crates/form/src/typing/amount.rs", 1),
            ("crates/form/src/typing/names.rs", 3),
            ("crates/media/src/lib.rs", 1),
            ("crates/sound/src/pace.rs", 1),
            ("crates/speech/src/chinese.rs", 1),
            ("crates/speech/src/numbers.rs", 1),
            ("crates/sync/src/status.rs", 1),
            ("crates/workbook/src/book/markdown.rs", 1),
            ("crates/workbook/src/book/open.rs", 1),
            ("crates/workbook/src/book/shown.rs", 2),
            ("crates/workbook/src/survey/expression.rs", 1),
            ("crates/workbook/src/write/functions.rs", 2),
            ("ui/src/lib/numbers.ts", 1),
            ("ui/src/lib/router.svelte.ts", 5),
            ("ui/src/lib/spoken-page.ts", 1),
            ("ui/src/questions/GroupedNumber.svelte", 1),
        ],
    ),
    (
        "another meaning of the word: a turn, a copy, an envelope or a cell is taken; a file is begun anew",
        &[
            ("crates/app/src/spaces/parcel_file.rs", 1),
            ("crates/county/src/intake/spaces.rs", 1),
            ("crates/sync/src/run/space.rs", 1),
            ("crates/county/src/backup/in_use.rs", 1),
            ("crates/county/src/desk/login.rs", 1),
            ("crates/county/src/intake/bearer.rs", 3),
            ("crates/county/src/listen.rs", 1),
            ("crates/county/src/intake/devices.rs", 1),
            ("crates/county/src/intake/envelopes.rs", 1),
            ("crates/county/src/store/conformance/intake.rs", 2),
            ("crates/county/src/store/sqlite/database.rs", 1),
            ("crates/disk/src/whole.rs", 1),
            ("crates/vault/src/db/restore.rs", 1),
            ("crates/vault/src/db/snapshot.rs", 1),
            ("crates/vault/src/device/deletion.rs", 1),
            ("crates/workbook/src/book/excel.rs", 2),
        ],
    ),
];

/// Whether this line takes only the first of something.
fn takes_the_first(file: &str, line: &str) -> bool {
    let line = line.trim();
    if ["//", "--", "*", "<!--"]
        .iter()
        .any(|begin| line.starts_with(begin))
    {
        return false;
    }
    let before = |what: &str, next: fn(char) -> bool| {
        line.match_indices(what).any(|(at, _)| {
            line.get(at + what.len()..)
                .and_then(|rest| rest.chars().next())
                .is_some_and(next)
        })
    };
    if file.ends_with(".sql") {
        return line.contains("LIMIT ");
    }
    if file.ends_with(".rs") {
        return before(".take(", |sign| sign != ')')
            || line.contains(".truncate(")
            || before(".get(..", |sign| sign.is_alphabetic() || sign == '*');
    }
    line.contains(".slice(0, ")
}

/// Files of what ships, without tests and made-up data: path from the root, and where it lies.
fn sources() -> anyhow::Result<Vec<String>> {
    let mut all = Vec::new();
    for (_, folder) in shipped()? {
        all.extend(files(&folder, &[".rs", ".sql"])?);
    }
    all.extend(files(&root().join("ui/src"), &[".ts", ".svelte"])?);
    let from_root = |path: &std::path::PathBuf| {
        let root = root().canonicalize().ok()?;
        let path = path.canonicalize().ok()?;
        Some(path.strip_prefix(root).ok()?.to_string_lossy().into_owned())
    };
    let made_up = ["/tests/", "/fuzz/", "/examples/", "/host/fake", "/gen/"];
    let ships = |path: &String| {
        !made_up.iter().any(|part| path.contains(part))
            && !path.ends_with(".test.ts")
            && !path.ends_with("/tests.rs")
    };
    Ok(all.iter().filter_map(from_root).filter(ships).collect())
}

#[test]
fn whatever_takes_only_the_first_says_why() -> anyhow::Result<()> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (file, count) in REASONS.iter().flat_map(|(_, places)| *places) {
        *known.entry(file).or_default() += count;
    }
    let mut faults = Vec::new();
    for file in sources()? {
        let text = std::fs::read_to_string(root().join(&file))?;
        let tested = text.split("#[cfg(test)]").next().unwrap_or_default();
        let lines: Vec<&str> = tested
            .lines()
            .filter(|line| takes_the_first(&file, line))
            .collect();
        let expected = known.remove(file.as_str()).unwrap_or_default();
        if lines.len() != expected {
            faults.push(format!(
                "{file}: {} places, {expected} have a reason: {lines:#?}",
                lines.len()
            ));
        }
    }
    faults.extend(known.keys().map(|file| format!("{file} is gone")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn a_new_one_is_seen() {
    for (file, line) in [
        ("a.rs", "let some: Vec<_> = all.iter().take(10).collect();"),
        ("a.rs", "rows.truncate(MOST);"),
        ("a.rs", "let some = all.get(..MOST).unwrap_or(all);"),
        ("a.sql", "SELECT id FROM thing ORDER BY id LIMIT 50"),
        ("a.ts", "const some = all.slice(0, 5);"),
    ] {
        assert!(takes_the_first(file, line), "{line}");
    }
    for (file, line) in [
        ("a.rs", "let it = slot.take();"),
        ("a.rs", "// .take(3)"),
        ("a.rs", "at.get(..10)"),
    ] {
        assert!(!takes_the_first(file, line), "{line}");
    }
}
