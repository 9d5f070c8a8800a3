//! Storing, restoring, sending, and moving to the next version of a form: nothing is lost on the way.

use form::contract::Answers;
use form::{MigrationKind, RestoreIssueKind, Session, migrate};

use crate::support::{Person, env, load};

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
    before.push(states(&person));
    person.0.set_language("en");
    while before.len() > 1 {
        assert!(person.0.can_undo());
        person.0.undo();
        assert_eq!(Some(states(&person)), before.pop());
    }
}

#[test]
fn joined_acts_are_taken_back_together_and_only_they() {
    let mut person = Person::opens(
        "text a\ntext b relevant=${a} != ''\ncalculate c calculation=concat(${a}, ${b})\ntext d",
    );
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
    assert_eq!(person.0.changed_answers().values.len(), 2);
    person.0.undo();
    person.sees("d", "");
    // Nothing to join changes nothing.
    person.0.join_acts(5);
    assert!(!person.0.can_undo());
}
