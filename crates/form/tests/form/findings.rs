//! What an author is told, by code and place.

use form::contract::Severity;

use crate::support::findings;

fn check(lines: &str, code: &str, severity: Severity) {
    let found = findings(lines);
    let hit = found.iter().find(|finding| finding.code == code);
    assert!(
        hit.is_some_and(|hit| hit.severity == severity),
        "{lines}: {found:?}"
    );
}

#[test]
fn mistakes_are_errors() {
    let error = |lines, code| check(lines, code, Severity::Error);
    error("text a rel=${nobody} = 1", "expression-unknown-name");
    error("text a rel=1 +", "expression-unfinished");
    error("text a rel=(1", "expression-unclosed-parenthesis");
    error("text a rel=nonsense(1)", "expression-unknown-function");
    error(
        "text a calc=digest('a', 'MD5')",
        "expression-unsupported-function",
    );
    error("text a rel=round()", "expression-argument-count");
    error("text a rel=../b = 1", "expression-unknown-path");
    error("text a rel=//b", "expression-unsupported-path");
    error("text a rel=/data/@x", "expression-unsupported-path");
    error("text a con=regex(., '(')", "expression-regex");
    error("one:nolist a", "list-missing");
    error(
        "one:l a filter=colour = 'red'\nlist l: x",
        "expression-unknown-column",
    );
    error("text a\ntext a", "name-twice");
    error("text a!b", "name-unusable");
    error(
        "repeat r\nrepeat s\nrepeat t\ntext x\nend\nend\nend",
        "repeat-too-deep",
    );
}

#[test]
fn doubtful_things_are_warnings() {
    let warning = |lines, code| check(lines, code, Severity::Warning);
    warning("date d\ntext a rel=${d} > 'soon'", "expression-date-with-text");
    warning("date d\ntext a rel=${d} > 5", "expression-date-with-number");
    warning(
        "integer n\ntext a rel=${n} = 'many'",
        "expression-number-with-text",
    );
    warning(
        "one:l c\ntext a rel=${c} = 'z'\nlist l: x y",
        "expression-unknown-choice",
    );
    warning(
        "many:l c\ntext a rel=selected(${c}, 'z')\nlist l: x y",
        "expression-unknown-choice",
    );
    warning("text a rel=1 = 2", "expression-never-relevant");
    for lines in [
        "note a req=true()",
        "calculate a req=true(); calc=1",
        "text a req=true(); ro=true()",
        "text b\ntext a req=${b} = 'x'; ro=1 = 1",
    ] {
        warning(lines, "expression-required-unanswerable");
    }
    warning(
        "one:l c\ntext a rel=${c} = 'x' and ${c} = 'y'\nlist l: x y",
        "expression-never-relevant",
    );
    warning("text a con=regex(., '[0-9]+')", "expression-regex-unanchored");
    warning("text a calc=date('2024-02-30')", "expression-not-a-date");
    warning("text a rel=（1＝1）", "expression-full-width");
    warning(
        "text a calc=pulldata('x', 'y', 'z', 'w')",
        "expression-unknown-list",
    );
    warning("text a calc='word' + 1", "expression-arithmetic-on-text");
    warning("one:l c\nlist l: x x", "choice-twice");
}

#[test]
fn a_cycle_is_named_with_its_path() {
    let found = findings("calculate a calc=${b}\ncalculate b calc=${c}\ncalculate c calc=${a}");
    let cycle = found.iter().find(|f| f.code == "expression-cycle").unwrap();
    let path = &cycle.args["path"];
    assert!(
        ["a → b → c → a", "a → c → b → a", "b → c → a → b"].contains(&path.as_str()),
        "{path}"
    );
}

#[test]
fn cycles_through_relevance_rows_and_filters_are_found() {
    let cyclic = |lines: &str| findings(lines).iter().any(|f| f.code == "expression-cycle");
    assert!(cyclic("group g rel=${x} = 1\ninteger x\nend"));
    assert!(cyclic("text a rel=${a} = 'x'"));
    assert!(cyclic(
        "repeat r count=count(${x})\ninteger x calc=${n}\nend\ncalculate n calc=sum(${x})"
    ));
    assert!(cyclic(
        "one:l c filter=name != ${d}\ncalculate d calc=${c}\nlist l: x y"
    ));
    assert!(cyclic(
        "repeat r\ninteger x calc=sum(/data/r[v > 0]/x) + ${y}\ninteger v\ninteger y calc=${x}\nend"
    ));
    assert!(!cyclic(
        "repeat r\ninteger v\ncalculate x calc=${v} + ${r}[position() = position(current()/..) - 1]/x\nend"
    ));
    assert!(!cyclic("text a con=. != ${b}\ntext b con=. != ${a}"));
}

#[test]
fn a_definition_that_cannot_be_read_says_where() {
    let (form, found) = form::Form::load_json(b"{\"format\": 1,\n \"id\": }");
    assert!(form.is_none());
    assert_eq!(
        (found[0].code.as_str(), found[0].args["line"].as_str()),
        ("form-unreadable", "2")
    );
    let (form, found) =
        form::Form::load_json(b"{\"format\": 9, \"id\": \"x\", \"root\": \"data\", \"nodes\": []}");
    assert!(form.is_none() && found[0].code == "form-format");
}
