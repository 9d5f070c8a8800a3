//! Search on small hand-made services: words, pinyin, initials, slips, numbers, and nothing.

use super::*;
use crate::service::{Faq, Guide};
use form::definition::Text;

fn words(text: &str) -> Text {
    [("zh-Hans".to_owned(), text.to_owned())].into()
}

fn service(id: &str, title: &str, aliases: &[&str], condition: &str) -> Service {
    let guide = Guide {
        title: words(title),
        aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        conditions: vec![words(condition)],
        faq: vec![Faq {
            question: words("要带什么材料？"),
            answer: words("身份证。"),
            also: vec![],
        }],
        ..Guide::default()
    };
    Service {
        format: 1,
        id: id.into(),
        version: "1".into(),
        guide,
        materials: vec![],
        form: None,
        parts: vec![],
    }
}

fn index() -> SearchIndex {
    SearchIndex::build(&[
        service(
            "senior-allowance",
            "高龄津贴",
            &["老人补贴", "长寿钱"],
            "老人年满80周岁，户口在本县",
        ),
        service(
            "subsistence",
            "低保",
            &["最低生活保障", "吃低保"],
            "家庭人均收入低于低保标准",
        ),
        service(
            "medical-enrol",
            "居民医保参保",
            &["新农合", "医保缴费"],
            "没有参加职工医疗保险",
        ),
        service(
            "emergency-relief",
            "临时救助",
            &["急难救助"],
            "遇到火灾、交通事故、突发重大疾病",
        ),
    ])
}

fn first(query: &str) -> Option<Hit> {
    index().search(query, 3).into_iter().next()
}

fn check(query: &str, expected: &str) {
    assert_eq!(
        first(query).map(|hit| hit.service).as_deref(),
        Some(expected),
        "{query}"
    );
}

#[test]
fn one_two_and_many_characters() {
    check("龄", "senior-allowance");
    check("低保", "subsistence");
    check("医保", "medical-enrol");
    check("俺爹八十二了国家给不给钱", "senior-allowance");
    check("家里着火了", "emergency-relief");
}

#[test]
fn other_spellings() {
    check("高齡津貼", "senior-allowance");
    check("gaolingjintie", "senior-allowance");
    check("gao ling jin tie", "senior-allowance");
    check("gaolin", "senior-allowance");
    check("gljt", "senior-allowance");
    check("搞零津贴", "senior-allowance");
    check("高津贴", "senior-allowance");
    check("低宝", "subsistence");
    check("ＤＩＢＡＯ", "subsistence");
}

#[test]
fn nothing_fits() {
    for query in [
        "",
        " ",
        "？？？",
        "今天天气怎么样",
        "离婚怎么办",
        "asdfgh",
        "怎么办",
        "🙂",
        "\u{0}",
        "办护照",
    ] {
        assert!(index().search(query, 5).is_empty(), "{query:?}");
    }
    assert!(SearchIndex::build(&[]).search("低保", 5).is_empty());
}

#[test]
fn a_hit_says_why() {
    let hit = first("新农合怎么交").unwrap();
    assert_eq!((hit.why.field, hit.why.text.as_str()), (Field::Alias, "新农合"));
    assert_eq!(hit.why.words[0], "新农合");
    let hit = first("房子着火了").unwrap();
    assert_eq!(hit.why.field, Field::Condition);
    let hit = first("gljt").unwrap();
    assert_eq!(hit.why.how, How::Sound);
}

#[test]
fn the_index_survives_as_bytes_and_damage_is_refused() {
    let index = index();
    let bytes = index.to_bytes().unwrap();
    assert_eq!(SearchIndex::from_bytes(&bytes).unwrap(), index);
    for cut in 0..bytes.len() {
        assert!(SearchIndex::from_bytes(&bytes[..cut]).is_err());
    }
}

proptest::proptest! {
    #[test]
    fn no_query_panics(query in ".{0,80}") {
        let _ = index().search(&query, 5);
    }

    #[test]
    fn no_mixture_of_known_words_panics(parts in proptest::collection::vec(
        proptest::sample::select(vec!["老", "八十", "百", "zh", "低保", " ", "gao", "得", "病", "了", "1", "岁", "𠮷"]), 0..20)) {
        let _ = index().search(&parts.concat(), 5);
    }
}
