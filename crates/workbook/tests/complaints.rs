//! Faults that users of other systems reported, with the files made for them (`complaints/`): what comes out is looked at.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop where it finds something wrong"
)]

mod support;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::PathBuf;

use support::{good, place_of};
use workbook::{Finding, compile_plain, compile_service, compile_service_with, no_siblings};

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

/// getodk/collect#4816
#[test]
fn what_nobody_can_answer_stops_nobody_and_its_author_is_told() {
    let bytes = std::fs::read(folder("05-required-note").join("form.xlsx")).unwrap();
    let (form, findings) = compile_plain(&bytes, "form.xlsx", &no_siblings);
    let told = findings
        .iter()
        .filter(|finding| finding.code.ends_with("required-unanswerable"));
    assert!(
        told.count() >= 1,
        "{:?}",
        findings.iter().map(|finding| &finding.code).collect::<Vec<_>>()
    );
    let (form, _) = form::Form::load(form.unwrap());
    let env = form::contract::Env {
        now: "2026-11-21T09:00:00+08:00[Asia/Shanghai]".parse().unwrap(),
        seed: 7,
    };
    let mut session = form::Session::new(form.unwrap(), env);
    session.set("/data/a", "y");
    assert_eq!(session.validate(), [], "nobody could mend this");
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

/// The same workbook as an `.xls`: the same cells are named with the same words.
#[test]
fn an_old_workbook_says_the_same_of_what_is_shown() {
    let told = |name: &str| -> BTreeSet<(String, String)> {
        let bytes = std::fs::read(folder("23-shown-not-stored").join(name)).unwrap();
        let (service, findings) = compile_service(&bytes, name);
        assert!(service.is_none(), "{name} was taken");
        let of = findings
            .iter()
            .filter(|finding| finding.code == "number-shown-otherwise");
        of.map(|finding| (finding.place(), finding.args["shown"].clone()))
            .collect()
    };
    let old = told("service.xls");
    assert!(old.len() >= 6, "{old:?}");
    assert_eq!(old, told("service.xlsx"));
}

/// Hidden rows and columns, merged cells and a formula that nothing has computed, in an `.xls`.
#[test]
fn an_old_workbook_hides_nothing() {
    let bytes = std::fs::read(folder("23-shown-not-stored").join("hidden.xls")).unwrap();
    let (service, findings) = compile_service(&bytes, "hidden.xls");
    assert!(service.is_none(), "a formula without a value was taken");
    for (code, place) in [
        ("row-hidden", "问卷!A5"),
        ("column-hidden", "问卷!D1"),
        ("formula-without-value", "指南!B61"),
        ("cells-merged", "指南!A62"),
    ] {
        let places: Vec<String> = findings
            .iter()
            .filter(|finding| finding.code == code)
            .map(Finding::place)
            .collect();
        assert_eq!(places, [place], "{code}");
    }
}

/// Other containers and plain tables, whatever they are written in, are refused with the way out; none is taken in part.
#[test]
fn what_cannot_be_seen_through_is_to_be_saved_anew() {
    let zipped = |part: &str| {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        zip.start_file(part, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.finish().unwrap().into_inner()
    };
    let table = "编号,标题\n1,东风村\n";
    let wide: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(table.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let gbk = encoding_rs::GBK.encode(table).0.into_owned();
    for (name, bytes, code) in [
        ("a.xlsb", zipped("xl/workbook.bin"), "file-format-xlsb"),
        ("a.ods", zipped("content.xml"), "file-format-ods"),
        ("a.csv", table.as_bytes().to_vec(), "file-is-text"),
        ("a.csv", gbk, "file-is-text"),
        ("a.csv", wide, "file-is-text"),
        ("a.xls", old_container(), "file-format-old-xls"),
    ] {
        let (service, findings) = compile_service(&bytes, name);
        assert!(service.is_none());
        place_of(&findings, code);
        let finding = findings.iter().find(|finding| finding.code == code).unwrap();
        for language in ["zh-Hans", "zh-Hant", "en"] {
            assert!(
                workbook::sentence(finding, language).contains(".xlsx"),
                "{code} {language}"
            );
        }
    }
}

/// A container in which Excel 5 would have kept its book: an empty one, but for the name.
fn old_container() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
    let mut book = file.create_stream("/Book").unwrap();
    // BIFF5 begins so and ends at once.
    book.write_all(&[0x09, 0x08, 0x08, 0, 0, 5, 5, 0, 0, 0, 0, 0, 0x0a, 0, 0, 0])
        .unwrap();
    drop(book);
    file.into_inner().into_inner()
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

/// What stands beyond the columns that are read is said, once.
#[test]
fn what_stands_too_far_to_the_right_is_said() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("指南").unwrap();
    sheet.write_string(0, 0, "项目").unwrap();
    sheet.write_string(1, 600, "编号").unwrap();
    sheet.write_string(2, 601, "编号").unwrap();
    let (service, findings) = compile_service(&book.save_to_buffer().unwrap(), "wide.xlsx");
    assert!(service.is_none());
    place_of(&findings, "sheet-too-many-columns");
    let said = findings
        .iter()
        .filter(|finding| finding.code == "sheet-too-many-columns");
    assert_eq!(said.count(), 1);
}
