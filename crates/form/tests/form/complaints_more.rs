//! Complaints about choices, dates and counts, each as a test of ours. The names give project and number.

use form::contract::Violation;
use form::definition::Text;
use form::trouble::Trouble;

use crate::support::{Person, at, definition, env, findings};

fn chosen(person: &Person, name: &str) -> Vec<String> {
    let choices = person.0.node(&at(name)).unwrap().choices.unwrap();
    choices.into_iter().map(|(_, label)| label).collect()
}

fn with_labels(lines: &str, list: &str, labels: &[&str]) -> Person {
    let mut form = definition(lines);
    for (row, label) in form.lists.get_mut(list).unwrap().rows.iter_mut().zip(labels) {
        row.label = Text::from([("zh-Hans".to_owned(), (*label).to_owned())]);
    }
    let (form, found) = form::Form::load(form);
    assert!(found.is_empty(), "{found:?}");
    Person(form::Session::new(form.unwrap(), env()))
}

#[test]
fn pyxform_515_a_choice_says_what_was_answered() {
    let mut person = with_labels(
        "text mother\ntext father alias=父亲\none:l who\ncalculate said calc=jr:choice-name(${who}, '${who}')\nlist l: f m",
        "l",
        &["父亲：${父亲}", "母亲：${mother}"],
    );
    person
        .answers("mother", "王秀兰")
        .answers("who", "m")
        .sees("said", "母亲：王秀兰");
    assert_eq!(chosen(&person, "who"), ["父亲：", "母亲：王秀兰"]);
    assert_eq!(person.0.choice_label(&at("who"), "m"), "母亲：王秀兰");
    person.answers("mother", "李秀兰").sees("said", "母亲：李秀兰");
}

#[test]
fn pyxform_515_in_rows_a_choice_says_what_was_answered_in_its_row() {
    let mut person = with_labels("repeat r\ntext x\none:l c\nend\nlist l: a", "l", &["叫${x}"]);
    person.0.add_row("/data/r", "b");
    person.answers("r[1]/x", "甲").answers("r[2]/x", "乙");
    assert_eq!(chosen(&person, "r[1]/c"), ["叫甲"]);
    assert_eq!(chosen(&person, "r[2]/c"), ["叫乙"]);
}

#[test]
fn pyxform_515_a_name_that_is_not_there_is_an_error() {
    let mut form = definition("one:l who\nlist l: f");
    form.lists.get_mut("l").unwrap().rows[0].label =
        Text::from([("zh-Hans".to_owned(), "${没有}".to_owned())]);
    let found = form::Form::load(form).1;
    assert!(
        found
            .iter()
            .any(|finding| finding.code == "expression-unknown-name"),
        "{found:?}"
    );
}

#[test]
fn xforms_spec_122_months_and_weekdays_are_in_the_forms_language() {
    let lines = "date d default=2026-01-05\ncalculate m calc=format-date(${d}, '%Y年%b%e日 %a')\ncalculate t calc=format-date-time(${d}, '%b %a')";
    Person::opens(lines)
        .sees("m", "2026年1月5日 周一")
        .sees("t", "1月 周一");
    for (language, label, month) in [
        ("简体中文 (zh-Hans)", "d", "1月"),
        ("English (en)", "哪一天", "Jan"),
        ("", "哪一天", "1月"),
        ("", "Which day", "Jan"),
        ("default", "哪一天", "1月"),
    ] {
        let mut form = definition("date d default=2026-01-05\ncalculate m calc=format-date(${d}, '%b')");
        form.default_language = language.into();
        for node in &mut form.nodes {
            node.label = Text::from([(String::new(), label.to_owned())]);
        }
        let form = form::Form::load(form).0.unwrap();
        Person(form::Session::new(form, env())).sees("m", month);
    }
}

#[test]
fn collect_6283_a_count_is_never_cut_down_silently() {
    let mut person =
        Person::opens("decimal n\ncalculate twice calc=${n} * 2\nrepeat m count=${twice}\ntext x\nend");
    person
        .answers("n", "1")
        .answers("m[2]/x", "kept")
        .answers("n", "9950");
    person.has("n", "Constraint");
    assert_eq!(person.0.rows("/data/m").len(), 0);
    assert_eq!(person.0.trouble(&at("n")), Some(Trouble::TooMany(10_000)));
    assert_eq!(
        person.0.validate(),
        [("/data/n".to_owned(), Violation::Constraint)]
    );
    person.answers("n", "1").has("n", "").sees("m[2]/x", "kept");
    person.answers("n", "99999999999999999999").has("n", "Constraint");
    person.0.undo();
    person.has("n", "").sees("m[2]/x", "kept");
}

#[test]
fn collect_6283_where_no_question_is_to_blame_the_rows_are() {
    let mut person = Person::opens("repeat r\ninteger x\nend\nrepeat m count=sum(${x})\ntext y\nend");
    person.answers("r[1]/x", "19900");
    assert_eq!(
        person.0.validate(),
        [("/data/m".to_owned(), Violation::Constraint)]
    );
}

#[test]
fn cadasta_1632_defaults_and_computed_choices_obey_their_list() {
    let mut person = Person::opens(
        "one:yn a dynamic=if(1 = 1, 'nope', 'y')\none:yn b calc=concat('n', 'x')\nmany:yn c dynamic=concat('n ', 'y')\none:yn d default=n\nlist yn: y n",
    );
    person
        .has("a", "Type")
        .has("b", "Type")
        .has("c", "")
        .sees("c", "y n")
        .has("d", "");
    let answers = person.0.answers();
    let again = form::Session::restore(person.0.form().clone(), &answers, env()).0;
    assert_eq!(
        again.validate(),
        person.0.validate(),
        "the county sees what the device sees"
    );
    person.answers("a", "y").has("a", "");
}

#[test]
fn cadasta_1632_a_default_that_nobody_may_give_is_an_error() {
    for (line, code) in [
        ("one:yn a default=maybe", "expression-default-not-in-list"),
        ("many:yn a default=y zzz", "expression-default-not-in-list"),
        ("integer a default=2.5", "expression-default-unreadable"),
        ("date a default=2026-02-30", "expression-default-unreadable"),
    ] {
        let found = findings(&format!("{line}\nlist yn: y n"));
        assert!(
            found.iter().any(|finding| finding.code == code),
            "{line}: {found:?}"
        );
    }
    assert!(findings("many:yn a default=n y\ninteger b default=2\nlist yn: y n").is_empty());
}
