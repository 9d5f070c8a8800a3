//! Faults that users of other systems reported, with the files made for them (`complaints/`): what comes out is looked at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where it finds something wrong"
)]

mod support;

use std::path::PathBuf;

use support::{good, place_of};
use workbook::{Finding, compile_plain, compile_service_with, no_siblings};

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/complaints")
        .join(name)
}

/// Compiles a service of a complaint with the files beside it.
fn service(name: &str) -> (Option<catalog::service::Service>, Vec<Finding>) {
    let folder = folder(name);
    let bytes = std::fs::read(folder.join("service.xlsx")).unwrap();
    compile_service_with(&bytes, "service.xlsx", &|file| {
        std::fs::read(folder.join(file)).ok()
    })
}

fn errors(findings: &[Finding]) -> Vec<String> {
    let wrong = findings.iter().filter(|finding| finding.is_error());
    wrong
        .map(|finding| format!("{} {}", finding.code, finding.place()))
        .collect()
}

fn plain(name: &str) -> form::definition::FormDefinition {
    let bytes = std::fs::read(folder(name).join("form.xlsx")).unwrap();
    compile_plain(&bytes, "form.xlsx", &no_siblings).0.unwrap()
}

/// Name and label of the choices of a question's list.
fn offered(form: &form::definition::FormDefinition, name: &str) -> Vec<(String, String)> {
    fn find<'f>(nodes: &'f [form::definition::NodeDef], name: &str) -> Option<&'f form::definition::NodeDef> {
        nodes.iter().find_map(|node| {
            let is_it = node.name == name || node.alias.as_deref() == Some(name);
            if is_it {
                Some(node)
            } else {
                find(&node.children, name)
            }
        })
    }
    let list = &form.lists[find(&form.nodes, name).unwrap().list.as_ref().unwrap()];
    let label = |row: &form::definition::Choice| row.label.values().next().cloned().unwrap_or_default();
    list.rows
        .iter()
        .map(|row| (row.name.clone(), label(row)))
        .collect()
}

/// pyxform#25
#[test]
fn something_else_belongs_to_the_row_that_asked_for_it() {
    let form = plain("01-or-other-shared");
    assert_eq!(offered(&form, "payee").len(), 3);
    assert_eq!(offered(&form, "guardian").len(), 2);
    let form = service("01-or-other-shared").0.unwrap().form.unwrap();
    let names = |question| {
        offered(&form, question)
            .into_iter()
            .map(|(name, _)| name)
            .collect::<Vec<_>>()
    };
    assert!(names("领款人").contains(&"other".to_owned()));
    assert!(!names("监护人").contains(&"other".to_owned()));
}

/// objectstack-ai/objectui#2556
#[test]
fn a_list_in_gbk_is_read() {
    let (service, findings) = service("21-csv-encoding");
    assert_eq!(errors(&findings), [""; 0]);
    let village = offered(&service.unwrap().form.unwrap(), "村");
    assert_eq!(village[0], ("990123001".to_owned(), "东风村".to_owned()));
}

/// getodk/web-forms#818
#[test]
fn chinese_headings_of_a_file_are_read() {
    let (service, findings) = service("22-csv-chinese-headings");
    assert_eq!(errors(&findings), [""; 0]);
    assert_eq!(offered(&service.unwrap().form.unwrap(), "村")[1].1, "双河村");
}

#[test]
fn a_file_of_choices_that_nobody_can_read_stops_publishing() {
    let mut book = good();
    book.question(&[("类型", "文件单选 村.csv"), ("名称", "村"), ("标题", "哪个村？")]);
    let bytes = book.bytes();
    for (text, code) in [
        (&b"\xff\xff\xff"[..], "list-file-encoding"),
        ("甲,乙\n1,东风村".as_bytes(), "list-file-column"),
        ("编码,名称\n,东风村".as_bytes(), "list-file-no-name"),
    ] {
        let (service, findings) = compile_service_with(&bytes, "a.xlsx", &|_| Some(text.to_vec()));
        assert!(service.is_none());
        assert_eq!(place_of(&findings, code), "问卷!A13");
    }
}

/// firecrawl/anydoc#27
#[test]
fn what_staff_see_is_not_what_is_stored() {
    let (service, findings) = service("23-shown-not-stored");
    assert!(service.is_none());
    let shown = |place: &str| {
        let found = findings
            .iter()
            .find(|finding| finding.code == "number-shown-otherwise" && finding.place() == place);
        found.map(|finding| (finding.args["shown"].as_str(), finding.args["value"].as_str()))
    };
    assert_eq!(shown("选项!B4"), Some(("01", "1")));
    place_of(&findings, "number-shown-otherwise");
    let all: Vec<&String> = findings
        .iter()
        .filter_map(|finding| finding.args.get("shown"))
        .collect();
    for seen in ["80%", "¥1,234.50元/月"] {
        assert!(all.iter().any(|shown| *shown == seen), "{all:?}");
    }
}

/// mganss/ExcelMapper#16
#[test]
fn headings_broken_into_lines_mean_the_same() {
    let (broken, findings) = service("25-heading-line-break");
    assert_eq!(errors(&findings), [""; 0]);
    assert!(
        findings.iter().all(|finding| finding.code != "column-unknown"),
        "{findings:?}"
    );
    let written = serde_json::to_string(&broken.unwrap().form).unwrap();
    assert!(
        written.contains("\"required\":\"true()\"") && written.contains("\"relevant\":"),
        "{written}"
    );
}

#[test]
fn a_column_of_rules_is_never_lost_with_a_mere_warning() {
    let heading = |column: usize, text: &str| {
        let mut book = good();
        book.rows("问卷")[0][column] = text.to_owned();
        book.findings()
    };
    for (column, read) in [
        (4, "必 填"),
        (4, "是否\n必填 *"),
        (4, "\u{200b}必填\u{feff}"),
        (5, "显示\n条件＊"),
    ] {
        assert!(
            heading(column, read)
                .iter()
                .all(|finding| finding.code != "column-unknown"),
            "{read}"
        );
    }
    for (column, lost) in [(4, "必填项（是或否）"), (5, "显示的条件"), (6, "校验规则")] {
        let findings = heading(column, lost);
        place_of(&findings, "column-unknown");
        assert!(
            errors(&findings)
                .iter()
                .any(|error| error.starts_with("column-unknown")),
            "{lost}"
        );
    }
    assert!(
        errors(&heading(3, "给谁看")).is_empty(),
        "a column without rules is a warning as before"
    );
}

#[test]
fn signs_that_nobody_sees_are_no_part_of_a_name() {
    let mut book = good();
    book.question(&[
        ("类型", "\u{feff}文本"),
        ("名称", "新\u{200b}题"),
        ("标题", "新题\u{200e}"),
    ]);
    let (service, findings) = workbook::compile_service(&book.bytes(), "a.xlsx");
    assert_eq!(errors(&findings), [""; 0]);
    let written = serde_json::to_string(&service.unwrap().form).unwrap();
    assert!(written.contains("新题") && !written.contains(['\u{200b}', '\u{feff}', '\u{200e}']));
}

/// Cadasta/cadasta-platform#1632
#[test]
fn a_first_answer_that_is_no_choice_stops_publishing() {
    let (service, findings) = service("14-default-not-in-list");
    assert!(service.is_none());
    assert_eq!(place_of(&findings, "expression-default-not-in-list"), "问卷!J12");
    let mut book = good();
    book.question(&[
        ("类型", "单选 是否"),
        ("名称", "新题"),
        ("标题", "是不是新题？"),
        ("计算", "concat('y', 'x')"),
    ]);
    assert!(book.place_of("first-value-unreadable").starts_with("问卷!"));
}

/// XLSForm/pyxform#515
#[test]
fn a_choice_of_a_workbook_says_what_was_answered() {
    let form = service("03-choice-label-reference").0.unwrap().form.unwrap();
    let (form, found) = form::Form::load(form);
    assert_eq!(found, []);
    let now = "2026-11-21T09:00:00+08:00[Asia/Shanghai]".parse().unwrap();
    let mut session = form::Session::new(form.unwrap(), form::contract::Env { now, seed: 1 });
    let find = |session: &form::Session, label: &str| {
        session
            .nodes()
            .into_iter()
            .find(|node| session.label(&node.at).starts_with(label))
            .unwrap()
    };
    let father = find(&session, "父亲姓名").at;
    session.set(&father, "王大山");
    let labels: Vec<String> = find(&session, "谁签字")
        .choices
        .unwrap()
        .into_iter()
        .map(|(_, label)| label)
        .collect();
    assert!(labels.iter().any(|label| label.contains("王大山")), "{labels:?}");
    assert!(labels.iter().all(|label| !label.contains("${")), "{labels:?}");
}

/// SheetJS/sheetjs#2054
#[test]
fn a_file_with_a_password_says_so() {
    let (_, findings) = service("27-password");
    assert_eq!(errors(&findings), ["file-has-password "]);
    assert_eq!(findings.len(), 1, "{findings:?}");
    place_of(&findings, "file-has-password");
}
