//! Forms made to hurt: bounded time and memory, a clear finding, never a panic.

use form::contract::Severity;
use form::{Form, Session};

use crate::support::{Person, definition, env, findings};

#[test]
fn two_hundred_parentheses_are_a_finding() {
    let found = findings(&format!("text a rel={}1{}", "(".repeat(200), ")".repeat(200)));
    assert!(found.iter().any(|f| f.code == "expression-too-deep"), "{found:?}");
}

#[test]
fn a_pattern_bomb_is_refused_or_linear() {
    let found = findings("text a con=regex(., '((a{1,1000}){1,1000}){1,1000}')");
    assert!(found.iter().any(|f| f.code == "expression-regex"), "{found:?}");
    let mut person = Person::opens("text a con=regex(., '^(a+)+$')");
    person
        .answers("a", &format!("{}b", "a".repeat(50_000)))
        .has("a", "Constraint");
}

#[test]
fn a_count_that_no_form_can_hold_makes_no_rows_and_is_wrong() {
    let mut person =
        Person::opens("integer n\nrepeat r count=${n}\ninteger x\nend\ncalculate s calc=count(${x})");
    person
        .answers("n", "1000000000")
        .sees("s", "0")
        .has("n", "Constraint")
        .answers("n", "10000")
        .sees("s", "10000")
        .has("n", "")
        .answers("n", "-5")
        .sees("s", "0");
}

#[test]
fn a_count_that_reads_its_own_rows_stops() {
    let (form, found) = Form::load(definition("repeat r count=count(${r}) + 1\ntext x\nend"));
    assert!(
        found
            .iter()
            .any(|f| f.severity == Severity::Error && f.code == "expression-cycle"),
        "{found:?}"
    );
    Session::new(form.unwrap(), env());
}

#[test]
fn cycles_stop_in_bounded_time() {
    let lines = "repeat r\ninteger v\ninteger x calc=sum(/data/r[v > 0]/x) + 1\nend\ngroup g rel=${y} = ''\ninteger y calc=${z} + 1\ninteger z calc=${y} + 1\nend";
    let (form, found) = Form::load(definition(lines));
    assert!(found.iter().any(|f| f.severity == Severity::Error));
    let mut session = Session::new(form.unwrap(), env());
    for i in 0..20 {
        session.add_row("/data/r", &format!("x{i}"));
        session.set(&format!("/data/r[{}]/v", i + 1), "1");
    }
    session.undo();
}

#[test]
fn rows_that_read_each_other_in_a_circle_stop() {
    // Each row reads the row after it and the row before it: no order satisfies that.
    let lines = "repeat r\ninteger x calc=indexed-repeat(${x}, ${r}, position(..) - 1) + indexed-repeat(${x}, ${r}, position(..) + 1) + 1\nend";
    let mut session = Session::new(Form::load(definition(lines)).0.unwrap(), env());
    for i in 0..20 {
        session.add_row("/data/r", &format!("x{i}"));
    }
}

#[test]
fn deep_and_wide_trees_are_refused() {
    let lines = format!("{}text x\n{}", "group g\n".repeat(60), "end\n".repeat(60));
    assert!(findings(&lines).iter().any(|f| f.code == "form-too-deep"));
}

#[test]
fn nonsense_references_change_nothing() {
    let mut person = Person::opens("repeat r\ntext x\nend\ntext a");
    for at in [
        "",
        "/",
        "data",
        "/data",
        "/data/",
        "/data/r[0]/x",
        "/data/r[99]/x",
        "/data/r[@id=']/x",
        "/data/r[/x",
        "/other/a",
        "/data/r[1]",
        "/data/a/b",
    ] {
        assert!(person.0.set(at, "x").is_empty(), "{at}");
        assert!(person.0.add_row(at, "new").is_empty(), "{at}");
        assert!(person.0.move_row(at, 5).is_empty() || at == "/data/r[1]", "{at}");
        person.0.node(at);
        person.0.label(at);
    }
    assert!(person.0.add_row("/data/r", "a]b'").is_empty());
    assert!(person.0.add_row("/data/r", "r1").is_empty(), "taken");
}

#[test]
fn a_cell_of_thirty_two_thousand_characters_is_read() {
    let words = vec!["${a} = 'x'"; 2000].join(" or ");
    Person::opens(&format!("text a\ntext b rel={words}"))
        .answers("a", "x")
        .is_shown("b", true);
}
