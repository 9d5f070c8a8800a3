//! Rules about the parts of a service (一件事).

use super::*;
use crate::service::Part;

fn part(questions: &[&str], when: Option<&str>) -> Part {
    Part {
        id: "household".into(),
        name: words("上户口"),
        office: words("派出所"),
        when: when.map(str::to_owned),
        questions: questions.iter().map(|name| (*name).to_owned()).collect(),
    }
}

#[test]
fn parts_name_questions_that_are_there_and_conditions_that_can_be_read() {
    let with = |parts: Vec<Part>| move |s: &mut Service| s.parts = parts;
    check_finding(
        with(vec![part(&["nobody"], None)]),
        "parts[0].questions",
        "lint-part-question-unknown",
    );
    check_finding(
        with(vec![part(&["name"], Some("${name} = "))]),
        "parts[0].when",
        "lint-part-when",
    );
    check_finding(
        with(vec![part(&["name"], None), part(&["name"], None)]),
        "parts[1].id",
        "lint-twice",
    );
    let silent = Part {
        office: Text::new(),
        ..part(&["name"], None)
    };
    check_finding(with(vec![silent]), "parts[0].office", "lint-missing");
    check_finding(
        |s| {
            let again = NodeDef {
                children: vec![question("name", "您叫什么？")],
                ..NodeDef::new("group", NodeKind::Group)
            };
            s.form.as_mut().unwrap().nodes.push(again);
            s.parts = vec![part(&["name"], None)];
        },
        "parts[0].questions",
        "lint-part-question-twice",
    );
}

#[test]
fn a_question_that_goes_into_no_part_is_asked_for_nothing() {
    let unused = |parts: Vec<Part>| {
        let mut service = good();
        let mut hobby = question("hobby", "您爱好什么？");
        hobby.source = Some("问卷!A9".into());
        service.form.as_mut().unwrap().nodes.push(hobby);
        service.parts = parts;
        let found = check(&service).into_iter();
        found
            .filter(|finding| finding.code == "lint-question-unused")
            .map(|finding| (finding.place, finding.args["cell"].clone(), finding.severity))
            .collect::<Vec<_>>()
    };
    let reported = (
        "form:/data/hobby.name".to_owned(),
        "问卷!A9".to_owned(),
        Severity::Warning,
    );
    assert_eq!(unused(vec![part(&["name"], None)]), [reported]);
    assert_eq!(unused(vec![part(&["name", "hobby"], None)]), []);
    assert_eq!(
        unused(vec![part(&["name"], Some("${hobby} = 'yes'"))]),
        [],
        "what decides whether a part is made is used"
    );
    assert_eq!(unused(vec![part(&[], None)]), [], "a part that takes everything");
    assert_eq!(unused(vec![]), [], "a service of one application");
}
