//! The development queries against the real services: top-3 by kind, and silence where nothing fits.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "helpers of a test may do what a test may; the scores are printed on purpose"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use catalog::search::{How, SearchIndex};
use catalog::service::Service;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where the compiled services lie.
fn folder() -> PathBuf {
    root().join("services")
}

fn services() -> Vec<Service> {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter(|path| path.file_stem().is_some_and(|stem| stem != "county"))
        .map(|path| {
            serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap_or_else(|e| panic!("{path:?}: {e}"))
        })
        .collect()
}

struct Row {
    query: String,
    wanted: Vec<String>,
    kind: String,
}

fn rows(file: &str) -> Vec<Row> {
    let text = std::fs::read_to_string(root().join(file)).unwrap();
    let rows = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    rows.map(|line| {
        let [query, wanted, kind] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let wanted = wanted
            .split(',')
            .filter(|id| !matches!(*id, "" | "-"))
            .map(str::to_owned)
            .collect();
        Row {
            query: query.to_owned(),
            wanted,
            kind: kind.to_owned(),
        }
    })
    .collect()
}

#[test]
fn development_set() {
    check("dev", 0.95);
}

#[test]
fn sets_that_were_looked_at_after_a_first_measuring() {
    for set in ["check", "second", "third", "fourth"] {
        check(set, 0.95);
    }
}

#[test]
fn sets_that_nothing_was_tuned_on() {
    for set in ["unseen", "last"] {
        check(set, 0.93);
    }
}

/// Top-3 over a whole set; the score by kind is printed (`--nocapture`).
fn check(set: &str, wanted: f64) {
    println!("\n{set}");
    let file = format!("tests/fixtures/queries/{set}.tsv");
    let index = SearchIndex::build(&services());
    let mut score: BTreeMap<String, (u32, u32, u32)> = BTreeMap::new();
    for row in rows(&file) {
        let found: Vec<String> = index
            .search(&row.query, 5)
            .into_iter()
            .map(|hit| hit.service)
            .collect();
        let top = |n: usize| found.iter().take(n).any(|id| row.wanted.contains(id));
        let (first, third) = match row.wanted.is_empty() {
            true => (found.is_empty(), found.is_empty()),
            false => (top(1), top(3)),
        };
        let slot = score.entry(row.kind.clone()).or_default();
        *slot = (slot.0 + 1, slot.1 + u32::from(first), slot.2 + u32::from(third));
        if !third {
            println!(
                "missed [{}] {} wanted {:?} found {found:?}",
                row.kind, row.query, row.wanted
            );
        } else if !first {
            println!(
                "not first [{}] {} wanted {:?} found {found:?}",
                row.kind, row.query, row.wanted
            );
        }
    }
    let mut all = (0, 0, 0);
    for (kind, (rows, first, third)) in &score {
        println!("{kind:<14} {rows:>4} rows  first {first:>4}  top-3 {third:>4}");
        all = (all.0 + rows, all.1 + first, all.2 + third);
    }
    println!(
        "{:<14} {:>4} rows  first {:>4}  top-3 {:>4}",
        "all", all.0, all.1, all.2
    );
    assert!(
        f64::from(all.2) >= wanted * f64::from(all.0),
        "{set}: top-3 {} of {}",
        all.2,
        all.0
    );
}

#[test]
fn every_hit_says_why_in_words_that_were_said() {
    let index = SearchIndex::build(&services());
    let sets = ["dev", "fourth"].map(|set| rows(&format!("tests/fixtures/queries/{set}.tsv")));
    for row in sets.iter().flatten().filter(|row| row.kind != "traditional") {
        for hit in index.search(&row.query, 3) {
            let why = &hit.why;
            let claims = matches!(why.how, How::Words | How::Meaning);
            assert!(!claims || !why.words.is_empty(), "{}: {why:?}", row.query);
            assert!(
                why.words.len() <= 3 && !why.text.is_empty(),
                "{}: {why:?}",
                row.query
            );
            for word in &why.words {
                assert!(row.query.contains(word.as_str()), "{}: {why:?}", row.query);
                let stands = why.how != How::Words || why.text.to_lowercase().contains(word.as_str());
                assert!(stands, "{} does not hold it: {why:?}", row.query);
            }
        }
    }
    let story = index.search("昨天夜里我家灶房起火把两间屋子全烧光了", 3);
    assert_eq!(story[0].why.how, How::Meaning);
    assert!(
        story[0].why.words.contains(&"烧光".to_owned()),
        "{:?}",
        story[0].why
    );
}

/// A county has more than fourteen services: what the examples know only as "none of ours" is found by its own names.
#[test]
fn a_service_the_examples_do_not_know_is_found_by_its_names() {
    let mut all = services();
    for (id, title, aliases) in [
        (
            "housing",
            "公租房申请",
            ["公租房", "廉租房", "租政府的房子", "保障房"],
        ),
        (
            "veteran-card",
            "退役军人优待证",
            ["退伍军人优待证", "当兵的优待证", "退役证", "军人优待"],
        ),
        ("passport", "护照办理", ["护照", "办护照", "出国证件", "护照换发"]),
    ] {
        let text = |text: &str| [("zh-Hans".to_owned(), text.to_owned())].into();
        let mut service = all[0].clone();
        service.id = id.to_owned();
        service.guide = catalog::service::Guide {
            title: text(title),
            summary: text(title),
            aliases: aliases.map(str::to_owned).to_vec(),
            ..catalog::service::Guide::default()
        };
        service.materials.clear();
        all.push(service);
    }
    let index = SearchIndex::build(&all);
    for (query, wanted) in [
        ("公租房怎么申请", "housing"),
        ("我家没房子想租政府的房子找谁", "housing"),
        ("gongzufang", "housing"),
        ("我爸当过兵退役军人优待证在哪里领", "veteran-card"),
        ("护照过期了去哪里换", "passport"),
        ("儿子要出国打工想给他办护照", "passport"),
    ] {
        let hits = index.search(query, 3);
        let found: Vec<&str> = hits.iter().map(|hit| hit.service.as_str()).collect();
        assert_eq!(found.first(), Some(&wanted), "{query}: {found:?}");
    }
}
