//! 有没有 is answered 有 or 没有, and no word of offices stands before a villager anywhere in a form.

use form::definition::{Choice, ChoiceList};

use super::*;

fn asking(question_text: &str, yes: &str, no: &str) -> Service {
    let row = |name: &str, label: &str| Choice {
        name: name.into(),
        label: words(label),
        values: vec![],
    };
    let list = ChoiceList {
        rows: vec![row("yes", yes), row("no", no)],
        ..ChoiceList::default()
    };
    let mut service = good();
    let form = service.form.as_mut().unwrap();
    form.lists.insert("yn".into(), list);
    form.nodes.push(NodeDef {
        kind: NodeKind::SelectOne,
        list: Some("yn".into()),
        ..question("q", question_text)
    });
    service
}

fn codes(service: &Service) -> Vec<String> {
    check(service).into_iter().map(|found| found.code).collect()
}

#[test]
fn the_answers_are_answers_to_what_is_asked() {
    let wrong = [
        "家里有没有车？",
        "家里有承包地吗？",
        "家里有人是村干部的近亲吗？",
        "要办社保卡吗？",
        "要不要办卡？",
    ];
    for text in wrong {
        let found = codes(&asking(text, "是", "不是"));
        assert!(found.contains(&"lint-yes-no".to_owned()), "{text}: {found:?}");
    }
    let fine = [
        ("家里有没有车？", "有", "没有"),
        ("要办社保卡吗？", "要", "不要"),
        ("现在是在校学生吗？", "是", "不是"),
        ("要盖房的地方是种庄稼的田吗？", "是", "不是"),
        ("单位是不是没有给您交？", "是", "不是"),
    ];
    for (text, yes, no) in fine {
        let found = codes(&asking(text, yes, no));
        assert!(!found.contains(&"lint-yes-no".to_owned()), "{text}");
    }
}

#[test]
fn words_of_offices_are_found_in_questions_hints_and_choices() {
    for (question_text, yes) in [
        ("这个人要一起享受低保吗？", "要"),
        ("家里还有谁？", "配偶"),
        ("他（她）叫什么名字？", "写了"),
        ("只存在这部手机里吗？", "对"),
    ] {
        let found = codes(&asking(question_text, yes, "不"));
        let jargon = found.iter().any(|code| code.starts_with("lint-jargon"));
        assert!(jargon, "{question_text} {yes}: {found:?}");
    }
}
