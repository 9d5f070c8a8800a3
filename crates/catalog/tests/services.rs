//! The demonstration county's services under the lint, the self-check, the checklist and the FAQ: the real guides, not
//! made-up ones.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "helpers of a test may do what a test may; the scores are printed on purpose"
)]

use std::path::{Path, PathBuf};

use catalog::answers::{AnswerIndex, Sureness};
use catalog::checklist::{Applies, checklist};
use catalog::county::County;
use catalog::lint;
use catalog::search::SearchIndex;
use catalog::self_check::{Verdict, check};
use catalog::service::Service;
use form::contract::{Env, Severity};
use jiff::civil::date;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../services")
}

fn services() -> Vec<Service> {
    let mut paths: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.retain(|path| {
        path.extension().is_some_and(|e| e == "json") && path.file_stem().is_some_and(|s| s != "county")
    });
    paths.sort();
    paths
        .iter()
        .map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap())
        .collect()
}

fn county() -> County {
    serde_json::from_slice(&std::fs::read(folder().join("county.json")).unwrap()).unwrap()
}

fn service(id: &str) -> Service {
    services().into_iter().find(|service| service.id == id).unwrap()
}

fn env() -> Env {
    let now = date(2026, 11, 21)
        .at(9, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .unwrap();
    Env { now, seed: 1 }
}

#[test]
fn every_guide_passes_the_lint() {
    let services = services();
    assert_eq!(services.len(), 14);
    let mut errors = Vec::new();
    for service in &services {
        for finding in lint::check(service) {
            println!(
                "{} {} {} {:?}",
                service.id, finding.place, finding.code, finding.args
            );
            if finding.severity == Severity::Error {
                errors.push(format!(
                    "{} {} {} {:?}",
                    service.id, finding.place, finding.code, finding.args
                ));
            }
        }
    }
    errors.extend(
        lint::check_catalog(&services, &county())
            .iter()
            .map(|(id, f)| format!("{id} {} {:?}", f.place, f.args)),
    );
    errors.extend(
        lint::check_county(&county())
            .iter()
            .map(|f| format!("{} {:?}", f.place, f.args)),
    );
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

#[test]
fn every_self_check_begins_open() {
    for service in services() {
        if let Some(check) = check(&service, &[], env()) {
            assert_eq!(check.verdict, Verdict::Open, "{}", service.id);
            assert!(!check.questions.is_empty(), "{}", service.id);
        }
    }
}

#[test]
fn the_allowance_says_no_asks_at_seventy_nine_and_yes_above() {
    let service = service("senior-allowance");
    let run = |age: &str| {
        let answers = [("hukou", "yes"), ("age", age), ("other", "no")];
        let answers: Vec<_> = answers
            .iter()
            .map(|(at, v)| (format!("/data/check_{at}"), (*v).to_owned()))
            .collect();
        check(&service, &answers, env()).unwrap()
    };
    assert_eq!(run("82").verdict, Verdict::Yes);
    // A month before the birthday it can be asked for, and an age in years cannot tell.
    assert_eq!(run("79").verdict, Verdict::Ask);
    let no = run("78");
    assert_eq!(no.verdict, Verdict::No);
    assert!(!no.instead.is_empty());
}

#[test]
fn the_checklist_lists_every_material() {
    let service = service("senior-allowance");
    let items = checklist(&service, None, &[], date(2026, 11, 21));
    assert_eq!(items.len(), service.materials.len());
    assert!(items.iter().any(|item| item.applies == Applies::Yes));
}

/// Questions of villagers with the FAQ entries that answer them; `-` where none does.
fn questions(set: &str) -> Vec<(String, String, Vec<usize>)> {
    let file = format!("../../tests/fixtures/questions/{set}.tsv");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = std::fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let entries = columns[2].split(',').filter_map(|index| index.parse().ok());
        (columns[0].to_owned(), columns[1].to_owned(), entries.collect())
    })
    .collect()
}

#[test]
fn villagers_questions_are_answered_or_honestly_not() {
    ask("first", 80, 95);
    ask("last", 60, 90);
}

/// Shares in percent: at least so many answered, at least so many answered or offered; hardly any wrongly or for nothing.
fn ask(set: &str, answered: usize, reached: usize) {
    let services = services();
    let (search, index) = (SearchIndex::build(&services), AnswerIndex::build(&services));
    let (mut right, mut wrong, mut offered, mut asked) = (0_usize, 0, 0, 0);
    let (mut invented, mut unanswerable) = (0_usize, 0);
    for (question, service, entries) in questions(set) {
        let found = index.answers(&search.search(&question, 6), &services, &question, 3);
        let fits = |answer: &catalog::answers::Answer<'_>| {
            let entry = answer.service.guide.faq.iter().position(|faq| faq == answer.faq);
            answer.service.id == service && entry.is_some_and(|entry| entries.contains(&entry))
        };
        let known = found.first().filter(|answer| answer.sureness == Sureness::Known);
        if service == "-" {
            unanswerable += 1;
            invented += usize::from(known.is_some());
            if let Some(answer) = known {
                println!("invented: {question} -> {:?}", answer.faq.question);
            }
            continue;
        }
        asked += 1;
        match known {
            Some(answer) if fits(answer) => right += 1,
            Some(answer) => {
                wrong += 1;
                println!("wrong: {question} -> {:?}", answer.faq.question);
            }
            None => offered += usize::from(found.iter().any(fits)),
        }
    }
    println!(
        "answered right {right}, wrong {wrong}, offered {offered} of {asked}; invented {invented} of {unanswerable}"
    );
    assert!(right * 100 >= asked * answered && (right + offered) * 100 >= asked * reached);
    assert!(wrong * 100 <= asked * 2 && invented * 100 <= unanswerable * 5);
}

#[test]
fn every_question_of_a_faq_finds_its_own_answer() {
    let services = services();
    let (search, index) = (SearchIndex::build(&services), AnswerIndex::build(&services));
    for service in &services {
        for faq in &service.guide.faq {
            let title = &service.guide.title["zh-Hans"];
            let question = format!("{title}，{}", faq.question["zh-Hans"]);
            let found = index.answers(&search.search(&question, 6), &services, &question, 3);
            assert!(
                found.first().is_some_and(|answer| answer.faq == faq),
                "{question}: {:?}",
                found
                    .iter()
                    .map(|a| &a.faq.question["zh-Hans"])
                    .collect::<Vec<_>>()
            );
        }
    }
    for question in ["今天天气怎么样", "怎么办护照", "离婚要多少钱", "高考什么时候报名"]
    {
        assert!(
            index
                .answers(&search.search(question, 6), &services, question, 3)
                .is_empty(),
            "{question}"
        );
    }
}

/// 老人走了 is a name of 身后事; 老人 alone is not.
#[test]
fn a_part_of_an_alias_neither_leads_nor_explains() {
    let services = services();
    let index = SearchIndex::build(&services);
    for (word, whole, service) in [("老人", "老人走了", "death")] {
        let hits = index.search(word, 20);
        let at = hits.iter().position(|hit| hit.service == service);
        let says = |id: &str| {
            let found = services.iter().find(|service| service.id == id).unwrap();
            let title = found.guide.title.values().any(|text| text.contains(word));
            title || found.guide.summary.values().any(|text| text.contains(word))
        };
        let last = hits.iter().rposition(|hit| says(&hit.service)).unwrap();
        assert!(
            at.is_none_or(|at| at > last),
            "{service} at {at:?}, {last} says {word} itself"
        );
        for hit in hits.iter().filter(|hit| hit.service == service) {
            assert_ne!(hit.why.text, whole, "{word} is not why");
        }
        let whole = index.search(whole, 3);
        assert_eq!(whole.first().map(|hit| hit.service.as_str()), Some(service));
    }
}
