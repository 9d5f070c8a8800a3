//! Tables and properties of lexer, parser and printer.

use proptest::prelude::*;

use super::{parse::parse, print::print};

fn check(source: &str, expected: &str) {
    let printed = parse(source).map(|parsed| print(&parsed.ast));
    assert_eq!(printed.as_deref().ok(), Some(expected), "{source}: {printed:?}");
    let again = parse(expected).map(|parsed| print(&parsed.ast));
    assert_eq!(again.as_deref().ok(), Some(expected), "second time: {expected}");
}

fn check_fault(source: &str, code: &str) {
    assert_eq!(
        parse(source).map_err(|fault| fault.code).err(),
        Some(code),
        "{source}"
    );
}

#[test]
fn prints_what_it_reads() {
    check("1+2*3", "1 + 2 * 3");
    check("(1+2)*3", "(1 + 2) * 3");
    check("1-(2-3)", "1 - (2 - 3)");
    check("-(1+2)", "-(1 + 2)");
    check("7 mod -3", "7 mod -3");
    check(
        "${a}='x' and ${b} or not( ${c} )",
        "${a} = 'x' and ${b} or not(${c})",
    );
    check("count(${town}[. != ''])", "count(${town}[. != ''])");
    check("/data/r[2]/k", "/data/r[2]/k");
    check("../a-b/c.d", "../a-b/c.d");
    check("current()/../x", "current()/../x");
    check(
        "instance('l')/root/item[name = ${x}]/label",
        "instance('l')/root/item[name = ${x}]/label",
    );
    check("jr:choice-name(${a},'${a}')", "jr:choice-name(${a}, '${a}')");
    check("\"it's\"", "\"it's\"");
    check("${last-saved#x}", "${last-saved#x}");
    check(".>=1 and .<=50", ". >= 1 and . <= 50");
    check("${ 姓名 } = ''", "${姓名} = ''");
    check("身份证有效(.)", "身份证有效(.)");
}

#[test]
fn wide_punctuation_is_taken_as_meant_outside_literals() {
    check("if（${a}＝“是”，‘１’，2）", "if(${a} = '是', '１', 2)");
    check("${a}\u{a0}+\u{3000}１", "${a} + 1");
    check("${a} ≥ 2 × 3", "${a} >= 2 * 3");
    check("'（“保留”）'", "'（“保留”）'");
    assert!(parse("１").unwrap().normalised);
    assert!(!parse("'（'").unwrap().normalised);
}

#[test]
fn faults_are_named() {
    check_fault("", "unfinished");
    check_fault("1 +", "unfinished");
    check_fault("(1", "unclosed-parenthesis");
    check_fault("'abc", "unclosed-text");
    check_fault("${abc", "unclosed-variable");
    check_fault("//a", "unsupported-path");
    check_fault("a//b", "unsupported-path");
    check_fault("@a", "unsupported-path");
    check_fault("child::a", "unsupported-path");
    check_fault("../*", "unsupported-path");
    check_fault("1 2", "syntax");
    check_fault("${a b}", "variable");
    check_fault(&"9".repeat(40), "number");
}

#[test]
fn two_hundred_levels_are_a_finding_and_long_chains_are_fine() {
    check_fault(&format!("{}1{}", "(".repeat(200), ")".repeat(200)), "too-deep");
    check_fault(&format!("{}1", "-".repeat(5000)), "too-deep");
    check_fault(&format!("1{}", "+1".repeat(5000)), "too-deep");
    check_fault(&"1+".repeat(30_000), "too-long");
    check_fault(&format!("a{}", "/a".repeat(5000)), "too-deep");
    assert!(parse(&format!("1{}", " or 1".repeat(5000))).is_ok());
}

fn expression() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("${a}".to_owned()),
        Just(".".to_owned()),
        Just("../b".to_owned()),
        Just("'文'".to_owned()),
        Just("\"it's\"".to_owned()),
        (0u32..1000).prop_map(|n| n.to_string()),
        Just("0.5".to_owned()),
    ];
    leaf.prop_recursive(5, 40, 3, |inner| {
        let sign = prop_oneof![
            Just("+"),
            Just(" - "),
            Just("*"),
            Just(" div "),
            Just(" mod "),
            Just("="),
            Just("!="),
            Just("<"),
            Just(">="),
            Just(" and "),
            Just(" or ")
        ];
        prop_oneof![
            (inner.clone(), sign, inner.clone()).prop_map(|(a, s, b)| format!("{a}{s}{b}")),
            inner.clone().prop_map(|a| format!("({a})")),
            inner.clone().prop_map(|a| format!("-{a}")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("concat({a}, {b})")),
            inner.prop_map(|a| format!("${{r}}[{a}]/x")),
        ]
    })
}

proptest! {
    #[test]
    fn parse_print_parse_is_stable(source in expression()) {
        let first = parse(&source).unwrap().ast;
        let printed = print(&first);
        prop_assert_eq!(&parse(&printed).unwrap().ast, &first, "{}", printed);
    }

    #[test]
    fn any_text_is_read_or_refused(source in "\\PC{0,60}") {
        let _ = parse(&source);
    }

    #[test]
    fn anything_like_an_expression_is_read_or_refused(source in "[-a-z0-9.()\\[\\]/${}'\"=<>+*, ]{0,60}") {
        if let Ok(parsed) = parse(&source) {
            let printed = print(&parsed.ast);
            prop_assert_eq!(print(&parse(&printed).unwrap().ast), printed);
        }
    }
}
