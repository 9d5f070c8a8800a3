//! Sentences of the guides in `services/` and figures of every kind, each with the syllables that are heard. Read by people,
//! not made by the program: a change of the list is a change of what elders hear.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use speech::{Plan, Readings, Tongue};

const PHRASES: &str = include_str!("phrases.tsv");

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    PHRASES
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once('\t').unwrap())
}

/// All syllables, and English words in brackets, without pauses.
fn heard(plan: &Plan) -> String {
    let mut heard: Vec<String> = Vec::new();
    for run in plan.sentences.iter().flat_map(|sentence| &sentence.runs) {
        match run.tongue {
            Tongue::English => heard.push(format!("[{}]", run.words.trim())),
            Tongue::Chinese => heard.extend(syllables(&run.pinyin)),
        }
    }
    heard.join(" ")
}

fn syllables(pinyin: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut syllable = String::new();
    for c in pinyin.chars() {
        if c.is_ascii_alphabetic() {
            syllable.push(c);
        } else if c.is_ascii_digit() {
            syllable.push(c);
            all.push(std::mem::take(&mut syllable));
        } else {
            assert!(syllable.is_empty(), "{pinyin}: {syllable} has no tone");
        }
    }
    all
}

#[test]
fn each_phrase_is_heard_as_it_should_be() {
    let mut wrong = Vec::new();
    for (text, expected) in rows() {
        let traditional = text.chars().any(|c| "歲滿領補們個銀長還這號萬縣".contains(c));
        let language = if traditional { "zh-Hant" } else { "zh-Hans" };
        let heard = heard(&speech::plan(text, language, &Readings::new()));
        if heard != expected {
            wrong.push(format!("{text}\n  expected {expected}\n  heard    {heard}"));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_list_is_long_enough_to_mean_something() {
    assert!(rows().count() >= 300, "{}", rows().count());
    let mut texts: Vec<&str> = rows().map(|(text, _)| text).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), rows().count(), "a phrase stands twice");
}

#[test]
fn a_county_says_how_its_names_are_read() {
    assert_eq!(
        heard(&speech::plan("重山村", "zh-Hans", &Readings::new())),
        "zhong4 shan1 cun1"
    );
    let readings: Readings = [
        ("重山".to_owned(), "chong2 shan1".to_owned()),
        ("台".to_owned(), "tai1".to_owned()),
    ]
    .into();
    assert_eq!(
        heard(&speech::plan("重山村在台州", "zh-Hans", &readings)),
        "chong2 shan1 cun1 zai4 tai1 zhou1"
    );
    let wrong: Readings = [
        ("重山".to_owned(), "chóng shān".to_owned()),
        ("村".to_owned(), "cun1 cun1".to_owned()),
    ]
    .into();
    assert_eq!(
        heard(&speech::plan("重山村", "zh-Hans", &wrong)),
        "zhong4 shan1 cun1"
    );
}

#[test]
fn an_english_page_is_read_in_english_and_its_chinese_names_in_chinese() {
    let plan = speech::plan(
        "Call 12345 before 2026-11-26 about 高龄津贴 please.",
        "en",
        &Readings::new(),
    );
    assert_eq!(
        heard(&plan),
        "[Call 1 2 3 4 5 before 26 November 2026 about] gao1 ling2 jin1 tie1 [please.]"
    );
    let id = speech::plan(
        "Number 990123-2026-000001, card 6217990000000000014.",
        "en",
        &Readings::new(),
    );
    assert_eq!(
        heard(&id),
        "[Number 9 9 0 1 2 3, 2 0 2 6, 0 0 0 0 0 1, card 6 2 1 7 9 9 0 0 0 0 0 0 0 0 0 0 0 1 4.]"
    );
}
