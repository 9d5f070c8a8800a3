//! Questions and answers (政策问答): a typed question is answered from the guides' FAQ or not at all. Nothing is composed:
//! below a confidence the caller says that we do not know, and whom to ask.

use std::sync::LazyLock;

use crate::search::{SearchIndex, similarity};
use crate::service::{Faq, Service};

/// Below this nothing is answered. Set on the development questions, where a wrong answer weighs more than none.
const KNOWN: f32 = 0.5;
/// Guides far behind the best one are not asked.
const NEAR: f32 = 0.3;
const GUIDES: usize = 6;

/// An answer of the FAQ that fits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'a> {
    /// The guide it comes from; show its title and `checked_on` beside the answer.
    pub service: &'a Service,
    /// The question as the county asks it, with its answer.
    pub faq: &'a Faq,
    /// 0 to 1; never below the threshold.
    pub confidence: f32,
}

/// The answers that fit, best first; empty means: we do not know.
pub fn answers<'a>(
    index: &SearchIndex,
    services: &'a [Service],
    question: &str,
    limit: usize,
) -> Vec<Answer<'a>> {
    let hits = index.search(question, GUIDES);
    let best = hits.first().map_or(1.0, |hit| hit.score.max(f32::EPSILON));
    let wanted = intents(question);
    let mut found = Vec::new();
    for hit in hits.iter().filter(|hit| hit.score >= best * NEAR) {
        let Some(service) = services.iter().find(|service| service.id == hit.service) else {
            continue;
        };
        for faq in &service.guide.faq {
            let confidence = confidence(question, &wanted, service, faq) * (0.65 + 0.35 * hit.score / best);
            if confidence >= KNOWN {
                found.push(Answer {
                    service,
                    faq,
                    confidence,
                });
            }
        }
    }
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    found.truncate(limit);
    found
}

/// The same words asked is good; the same thing wanted is needed where the question says what it wants.
fn confidence(question: &str, wanted: &[&str], service: &Service, faq: &Faq) -> f32 {
    let (asked, answer) = (chinese(&faq.question), chinese(&faq.answer));
    let title = chinese(&service.guide.title);
    let names = service.guide.aliases.join(" ");
    let direct = similarity(question, asked);
    let around = similarity(question, &format!("{asked} {title} {names}"));
    let within = similarity(question, &format!("{asked} {title} {names} {answer}"));
    let words = direct.max(0.9 * around).max(0.75 * within);
    let theirs = intents(asked);
    let intent = match (
        wanted.is_empty(),
        wanted.iter().any(|intent| theirs.contains(intent)),
    ) {
        (_, true) => 1.0,
        (true, false) => 0.5 * direct,
        (false, false) => 0.0,
    };
    0.6 * words + 0.4 * intent
}

fn chinese(text: &form::definition::Text) -> &str {
    ["zh-Hans", "", "zh"]
        .iter()
        .find_map(|tag| text.get(*tag))
        .map(String::as_str)
        .unwrap_or_default()
}

static INTENTS: LazyLock<Vec<(&str, Vec<&str>)>> = LazyLock::new(|| {
    let lines = include_str!("../data/intents.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('\t'))
        .map(|(name, words)| (name, words.split_whitespace().collect()))
        .collect()
});

fn intents(question: &str) -> Vec<&'static str> {
    let has = |words: &[&str]| words.iter().any(|word| question.contains(word));
    INTENTS
        .iter()
        .filter(|(_, words)| has(words))
        .map(|(name, _)| *name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::Guide;

    fn words(text: &str) -> form::definition::Text {
        [("zh-Hans".to_owned(), text.to_owned())].into()
    }

    fn service(id: &str, title: &str, aliases: &[&str], faq: &[(&str, &str)]) -> Service {
        let faq = faq
            .iter()
            .map(|(q, a)| Faq {
                question: words(q),
                answer: words(a),
            })
            .collect();
        let aliases = aliases.iter().map(|alias| (*alias).to_owned()).collect();
        let guide = Guide {
            title: words(title),
            aliases,
            faq,
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
                    ("老人一个月能领多少钱？", "80 到 89 岁每月 60 元。"),
                    ("老人住在外地的儿女家，能领吗？", "能。看的是户口。"),
                    ("老人卧床，去不了怎么办？", "帮办员上门。"),
                ],
            ),
            service(
                "subsistence",
                "低保",
                &["最低生活保障", "吃低保", "低保户"],
                &[
                    ("低保一个月能领多少钱？", "按差额补。"),
                    ("申请低保要带什么材料？", "户口簿。"),
                    ("低保没批怎么办？", "申诉。"),
                ],
            ),
        ]
    }

    fn check(question: &str, expected: Option<&str>) {
        let services = catalog();
        let index = SearchIndex::build(&services);
        let found = answers(&index, &services, question, 3);
        let first = found.first().map(|answer| chinese(&answer.faq.question));
        assert_eq!(
            first,
            expected,
            "{question}: {:?}",
            found
                .iter()
                .map(|a| (chinese(&a.faq.question), a.confidence))
                .collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_question_finds_its_answer() {
        check("高龄津贴一个月多少钱", Some("老人一个月能领多少钱？"));
        check("低保能领多少钱", Some("低保一个月能领多少钱？"));
        check("办低保要带啥", Some("申请低保要带什么材料？"));
        check("老人在外地能领高龄补贴吗", Some("老人住在外地的儿女家，能领吗？"));
    }

    #[test]
    fn what_no_guide_says_is_not_answered() {
        check("今天天气怎么样", None);
        check("怎么办护照", None);
        check("低保户孩子上大学学费谁出", None);
    }
}
