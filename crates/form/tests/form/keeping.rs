//! Storing, restoring, sending, and moving to the next version of a form: nothing is lost on the way.

use form::contract::{Answers, Property, Violation};
use form::{Form, MigrationKind, RestoreIssueKind, Session, migrate};

use crate::support::{Person, definition, env, load};

const FORM: &str = "
    text name
    integer age
    text hidden rel=${age} > 100; default=d
    one:l pick
    repeat r
        text x
        repeat s
            text y
        end
    end
    calculate c calc=${age} + 1
    list l: a b
";

fn filled() -> Person {
    let mut person = Person::opens(FORM);
    person.0.add_row("/data/r", "two");
    person.0.add_row("/data/r[2]/s", "in");
    person
        .answers("name", "张三")
        .answers("age", "许多")
        .answers("pick", "b")
        .answers("r[2]/s[2]/y", "deep");
    person
}

#[test]
fn restoring_gives_the_same_session() {
    let person = filled();
    let answers = person.0.answers();
    let (session, issues) = Session::restore(person.0.form().clone(), &answers, env());
    assert_eq!(session.answers(), answers);
    assert_eq!(session.nodes(), person.0.nodes());
    assert_eq!(issues.len(), 1, "the unreadable age is mentioned: {issues:?}");
    assert_eq!(issues[0].kind, RestoreIssueKind::Unreadable);
}

/// A list with more rows than there may be, as no app of ours makes it, is not taken in part: it stays as it came and is told.
#[test]
fn too_many_rows_are_not_the_first_of_them() {
    let ids: Vec<String> = (0..=10_000).map(|at| format!("r{at}")).collect();
    let mut answers = Answers::default();
    answers.rows.insert("/data/r".to_owned(), ids);
    answers.values.insert("/data/r[r0]/y".to_owned(), "x".to_owned());
    let (session, issues) = Session::restore(Person::opens(FORM).0.form().clone(), &answers, env());
    assert_eq!(session.answers(), answers);
    assert!(
        issues
            .iter()
            .any(|issue| issue.kind == RestoreIssueKind::UnknownKey),
        "{issues:?}"
    );
}

#[test]
fn what_changed_is_enough_to_store() {
    let mut person = Person::opens(FORM);
    let mut stored = Answers::default();
    let write = |stored: &mut Answers, person: &mut Person| {
        let changed = person.0.changed_answers();
        for (key, text) in changed.values {
            match text {
                Some(text) => drop(stored.values.insert(key, text)),
                None => drop(stored.values.remove(&key)),
            }
        }
        for (key, ids) in changed.rows {
            if ids.is_empty() {
                drop(stored.rows.remove(&key))
            } else {
                drop(stored.rows.insert(key, ids))
            }
        }
        assert_eq!(*stored, person.0.answers());
    };
    write(&mut stored, &mut person);
    person
        .answers("name", "李四")
        .answers("age", "7")
        .answers("r[1]/s[1]/y", "first");
    write(&mut stored, &mut person);
    person.0.add_row("/data/r", "two");
    person.answers("r[2]/x", "row");
    write(&mut stored, &mut person);
    person.0.move_row("/data/r[2]", 1);
    write(&mut stored, &mut person);
    person.0.remove_row("/data/r[2]");
    write(&mut stored, &mut person);
    person.0.undo();
    write(&mut stored, &mut person);
    person.0.undo();
    person.0.undo();
    person.0.undo();
    write(&mut stored, &mut person);
}

#[test]
fn answers_without_a_place_are_reported_and_kept() {
    let mut answers = Answers::default();
    answers.values.insert("/data/gone".into(), "old".into());
    answers.values.insert("/data/pick".into(), "zzz".into());
    answers
        .values
        .insert("/data/r[@id='nowhere']/x".into(), "lost row".into());
    answers.rows.insert("/data/gone_rows".into(), vec!["a".into()]);
    let (session, issues) = Session::restore(load(FORM), &answers, env());
    assert_eq!(session.answers(), answers);
    assert_eq!(
        issues
            .iter()
            .filter(|i| i.kind == RestoreIssueKind::UnknownKey)
            .count(),
        2
    );
    assert_eq!(
        issues
            .iter()
            .filter(|i| i.kind == RestoreIssueKind::UnknownChoice)
            .count(),
        1
    );
    assert!(session.submission().values.keys().all(|key| key != "/data/gone"));
}

#[test]
fn migration_keeps_by_name_and_type_and_reports_the_rest() {
    let old = filled();
    let new = load(
        "group who\ntext name\nend\ntext age\none:l pick\nrepeat r\ninteger x\nrepeat s\ntext y\nend\nend\nlist l: a c",
    );
    let (answers, report) = migrate(old.0.form(), &new, &old.0.answers());
    assert_eq!(answers.values["/data/who/name"], "张三");
    assert_eq!(answers.values["/data/age"], "许多");
    assert_eq!(answers.values["/data/r[@id='two']/s[@id='in']/y"], "deep");
    assert_eq!(answers.rows["/data/r"], ["r1", "two"]);
    let kind = |key: &str| {
        report
            .changes
            .iter()
            .find(|change| change.key == key)
            .map(|change| change.kind)
    };
    assert_eq!(kind("/data/name"), Some(MigrationKind::Moved));
    assert_eq!(kind("/data/age"), Some(MigrationKind::Converted));
    assert_eq!(kind("/data/pick"), Some(MigrationKind::ChoiceGone));
    assert_eq!(kind("/data/hidden"), Some(MigrationKind::Removed));
    let (session, issues) = Session::restore(new, &answers, env());
    assert!(issues.is_empty(), "{issues:?}");
    assert_eq!(session.answers().values["/data/who/name"], "张三");
}

#[test]
fn undo_takes_back_every_kind_of_act() {
    let mut person = filled();
    let states = |person: &Person| (person.0.nodes(), person.0.answers());
    let mut before = vec![states(&person)];
    person.answers("age", "101");
    before.push(states(&person));
    person.0.add_row("/data/r", "three");
    before.push(states(&person));
    person.0.remove_row("/data/r[1]");
    before.push(states(&person));
    person.0.move_row("/data/r[2]", 1);
    while before.len() > 1 {
        assert!(person.0.can_undo());
        person.0.undo();
        assert_eq!(Some(states(&person)), before.pop());
    }
}

#[test]
fn joined_acts_are_taken_back_together_and_only_they() {
    let mut person =
        Person::opens("text a\ntext b rel=${a} != ''\ncalculate c calc=concat(${a}, ${b})\ntext d");
    person.answers("d", "先");
    let before = person.0.answers();
    person
        .answers("a", "一")
        .answers("b", "二")
        .answers("a", "三")
        .sees("c", "三二");
    person.0.join_acts(3);
    person.0.changed_answers();
    person.0.undo();
    assert_eq!(person.0.answers(), before);
    person.sees("c", "").is_shown("b", false).sees("d", "先");
    assert_eq!(person.0.changed_answers().values.len(), 3);
    person.0.undo();
    person.sees("d", "");
    // Nothing to join changes nothing.
    person.0.join_acts(5);
    assert!(!person.0.can_undo());
}

#[test]
fn the_hour_and_the_language_are_nobodys_act() {
    let (form, _) = Form::load(definition(
        "date born\ncalculate age calc=age(${born}, today())\ntext a label=${age}岁",
    ));
    let mut session = Session::new(form.unwrap(), env());
    let later = |year: u16| {
        format!("{year}-11-21T09:30:00+08:00[Asia/Shanghai]")
            .parse()
            .unwrap()
    };
    session.set_now(later(2027));
    session.set_language("en");
    assert!(!session.can_undo(), "nothing was done by a person");
    assert!(session.undo().is_empty());
    session.set("/data/born", "2000-01-01");
    session.set("/data/a", "x");
    session.set_now(later(2028));
    session.set_language("zh-Hans");
    session.set_now(later(2030));
    session.undo();
    assert_eq!(session.node("/data/a").unwrap().value, "");
    assert_eq!(session.node("/data/age").unwrap().value, "30", "the hour stays");
    assert_eq!(session.language(), "zh-Hans");
    session.undo();
    assert_eq!(session.node("/data/age").unwrap().value, "");
    assert!(!session.can_undo());
    for day in 0..30 {
        session.set("/data/a", &day.to_string());
        session.set_now(later(2030 + day));
    }
    let mut back = 0;
    while session.can_undo() {
        session.undo();
        back += 1;
    }
    assert_eq!(
        back, 20,
        "twenty acts of hers, whatever the clock did between them"
    );
}

#[test]
fn a_repeat_with_a_least_number_says_which_rows_are_missing() {
    let lines = "integer n\nrepeat r min=${n}; reqmsg=先写户主\ntext x\nend\nrepeat k req=true()\ntext y\nend\nrepeat c count=${n}; min=5\ntext z\nend";
    let (form, _) = Form::load(definition(lines));
    let (mut session, _) = Session::restore(form.unwrap(), &Default::default(), env());
    let wrong = |session: &Session| session.validate();
    let required = |key: &str| (key.to_owned(), Violation::Required);
    assert_eq!(wrong(&session), [required("/data/k")]);
    session.add_row("/data/k", "a");
    assert_eq!(wrong(&session), []);
    let patch = session.set("/data/n", "2");
    assert!(
        patch
            .iter()
            .any(|change| change.at == "/data/r" && change.property == Property::Required)
    );
    assert_eq!(session.least_rows("/data/r"), 2);
    assert_eq!(session.message("/data/r"), "先写户主");
    session.add_row("/data/r", "a");
    assert_eq!(wrong(&session), [required("/data/r")]);
    session.add_row("/data/r", "b");
    assert_eq!(wrong(&session), []);
    session.remove_row("/data/r[1]");
    assert_eq!(wrong(&session), [required("/data/r")]);
    session.undo();
    assert_eq!(wrong(&session), [], "rows that a count rules are nobody's to add");
    let (fresh, _) = Session::restore(session.form().clone(), &session.answers(), env());
    assert_eq!(fresh.nodes(), session.nodes());
}

#[test]
fn what_nobody_can_answer_is_never_wrong() {
    let lines = "note read req=true(); con=false()\ntext a\ntext ro req=true(); ro=true()\ncalculate c req=true(); calc=if(${a} = 'x', 1, '')\ncalculate k calc=string-length(${a}); con=. > 5\ninteger n ro=true(); calc=string-length(${a}); con=. > 5\ntext fixed ro=true(); default=no; con=. = 'yes'";
    let (form, _) = Form::load(definition(lines));
    let mut session = Session::new(form.unwrap(), env());
    session.set("/data/a", "y");
    let found = session.validate();
    assert_eq!(
        found,
        [("/data/n".to_owned(), Violation::Constraint)],
        "shown, and mended at what it reads"
    );
}
