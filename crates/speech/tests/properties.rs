//! Whatever the text: it is planned without a panic, its sentences cover it in order, and what is said is what a voice can
//! say.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of a test may do what a test may"
)]

use proptest::prelude::*;
use speech::{Plan, Readings, Tongue, plan};

fn planned(text: &str, language: &str) -> Plan {
    plan(text, language, &Readings::new())
}

/// The sentences cover the text, in order, cut between characters, and hold the text they stand for.
fn covers(text: &str, plan: &Plan) {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut at = 0;
    for sentence in &plan.sentences {
        assert_eq!(sentence.start, at);
        assert!(sentence.end > sentence.start);
        let part = &units[sentence.start as usize..sentence.end as usize];
        assert_eq!(String::from_utf16(part).unwrap(), sentence.text);
        at = sentence.end;
    }
    assert_eq!(at as usize, units.len());
}

fn can_be_said(plan: &Plan) {
    for run in plan.sentences.iter().flat_map(|sentence| &sentence.runs) {
        match run.tongue {
            Tongue::English => assert!(run.pinyin.is_empty()),
            Tongue::Chinese => {
                assert!(run.pinyin.is_ascii(), "{run:?}");
                assert!(!run.words.chars().any(|c| c.is_ascii_digit()), "{run:?}");
            }
        }
    }
}

/// Pieces of texts that mean something to the planner, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let some = prop::sample::select(vec![
        "2026年",
        "11月26日",
        "2026-11-26",
        "8:30",
        "–",
        "-",
        "~",
        "12:00",
        "1,200",
        ".50",
        "元",
        "万元",
        "%",
        "1/2",
        "¥",
        "139",
        "00001234",
        "990123194803052187",
        "X",
        "110",
        "12345",
        " ",
        "第",
        "1",
        "2",
        "个",
        "km",
        "㎡",
        "①",
        "，",
        "。",
        "\n",
        "（",
        "）",
        "……",
        "ABC",
        "PDF",
        "银行",
        "长者",
        "还款",
        "👨‍👩‍👧",
        "🇨🇳",
        "é",
        "𠮷",
        "\u{301}",
        "\u{200d}",
        "/",
        "+",
        "=",
        "０１２",
        "“",
        "”",
        "!",
        "?",
        ";",
        "http://a.b/c",
        "滿八十歲",
        "一",
        "不",
        "是",
        "0",
        "00",
        "999999999999999999999",
        "..",
        "1.2.3",
        "年",
        "月",
    ]);
    prop::collection::vec(some, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text(text in any::<String>(), language in prop::sample::select(vec!["zh-Hans", "zh-Hant", "en", ""])) {
        let plan = planned(&text, language);
        covers(&text, &plan);
        can_be_said(&plan);
    }

    #[test]
    fn any_order_of_what_we_know(text in pieces(), language in prop::sample::select(vec!["zh-Hans", "zh-Hant", "en"])) {
        let plan = planned(&text, language);
        covers(&text, &plan);
        can_be_said(&plan);
    }
}

#[test]
fn nothing_is_nothing() {
    assert!(planned("", "zh-Hans").sentences.is_empty());
    let silent = planned("。。 …… 👍", "zh-Hans");
    covers("。。 …… 👍", &silent);
    assert!(silent.sentences.iter().all(|sentence| sentence.runs.is_empty()));
}

#[test]
fn a_very_long_text_is_planned_in_pieces() {
    let text = "这是一句没有标点的话它一直说下去说到一千二百三十四个字也不停2026年11月26日".repeat(800);
    let plan = planned(&text, "zh-Hans");
    covers(&text, &plan);
    assert!(plan.sentences.len() > 100);
    assert!(
        plan.sentences
            .iter()
            .all(|sentence| sentence.text.chars().count() < 200)
    );
    for sentence in &plan.sentences {
        assert!(
            !sentence.text.ends_with("202") && !sentence.text.ends_with("20"),
            "a year is cut"
        );
    }
}
