//! Questions over a small catalog, and what is not answered.

use super::*;
use crate::search::SearchIndex;
use crate::service::Guide;

fn words(text: &str) -> form::definition::Text {
    [("zh-Hans".to_owned(), text.to_owned())].into()
}

/// Question, answer, other ways to ask.
type Row<'a> = (&'a str, &'a str, &'a [&'a str]);

fn service(id: &str, title: &str, aliases: &[&str], faq: &[Row<'_>]) -> Service {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let faq = faq.iter().map(|(question, answer, also)| Faq {
        question: words(question),
        answer: words(answer),
        also: texts(also),
    });
    let guide = Guide {
        title: words(title),
        aliases: texts(aliases),
        faq: faq.collect(),
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

fn catalog() -> Vec<Service> {
    vec![
        service(
            "senior-allowance",
            "八十岁以上老人补贴",
            &["高龄津贴", "高龄补贴", "老人津贴"],
            &[
                (
                    "老人一个月能领多少钱？",
                    "80 到 89 岁每月 60 元。",
                    &["八十岁每月发几个钱"],
                ),
                (
                    "老人住在外地的儿女家，能领吗？",
                    "能。看的是户口。",
                    &["人在外省住着还给不给"],
                ),
                (
                    "老人卧床，去不了怎么办？",
                    "帮办员上门。",
                    &["老人家瘫在床上起不来"],
                ),
            ],
        ),
        service(
            "subsistence",
            "低保",
            &["最低生活保障", "吃低保", "低保户"],
            &[
                ("低保一个月能领多少钱？", "按差额补。", &["吃低保一月拿几块"]),
                ("申请低保要带什么材料？", "户口簿。", &["办低保带啥本本"]),
                ("低保没批怎么办？", "申诉。", &["低保没评上找谁说理"]),
            ],
        ),
    ]
}

fn asked(question: &str) -> Vec<(String, Sureness)> {
    let services = catalog();
    let (search, index) = (SearchIndex::build(&services), AnswerIndex::build(&services));
    let found = index.answers(&search.search(question, 6), &services, question, 3);
    found
        .iter()
        .map(|answer| {
            (
                chinese(&answer.faq.question).unwrap_or_default().to_owned(),
                answer.sureness,
            )
        })
        .collect()
}

#[test]
fn a_question_finds_its_answer() {
    for (question, expected) in [
        ("高龄津贴一个月能领多少钱", "老人一个月能领多少钱？"),
        ("吃低保一个月拿多少钱", "低保一个月能领多少钱？"),
        ("办低保要带啥本本", "申请低保要带什么材料？"),
        (
            "老人在外地儿女家住着高龄补贴能领吗",
            "老人住在外地的儿女家，能领吗？",
        ),
        ("老人瘫在床上起不来高龄津贴怎么办", "老人卧床，去不了怎么办？"),
    ] {
        let found = asked(question);
        assert_eq!(
            found.first().map(|(found, _)| found.as_str()),
            Some(expected),
            "{question}: {found:?}"
        );
        assert_eq!(found[0].1, Sureness::Known, "{question}: {found:?}");
    }
}

#[test]
fn only_the_first_answer_is_ever_sure() {
    let found = asked("高龄津贴一个月能领多少钱");
    assert!(
        found
            .iter()
            .skip(1)
            .all(|(_, sureness)| *sureness == Sureness::Offered)
    );
}

#[test]
fn what_no_guide_says_is_not_answered() {
    for question in [
        "今天天气怎么样",
        "怎么办护照",
        "低保户孩子上大学学费谁出",
        "",
        "abc",
    ] {
        let found = asked(question);
        assert!(
            found.iter().all(|(_, sureness)| *sureness == Sureness::Offered),
            "{question}: {found:?}"
        );
    }
    for question in ["今天天气怎么样", "怎么办护照", "", "abc"] {
        assert!(asked(question).is_empty(), "{question}: {:?}", asked(question));
    }
}

#[test]
fn equal_services_give_an_equal_index() {
    assert_eq!(AnswerIndex::build(&catalog()), AnswerIndex::build(&catalog()));
    assert!(AnswerIndex::build(&catalog()).memory_bytes() > 1000);
    let none = AnswerIndex::build(&[]);
    assert!(none.answers(&[], &[], "低保", 3).is_empty());
}
