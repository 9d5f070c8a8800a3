//! Workbooks as people and machines spoil them: each gets a finding that names the cell, in words, and nothing panics.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop where it finds something wrong"
)]

mod support;

use rust_xlsxwriter::{Format, Formula, Workbook};
use support::{Sheets, findings, good, place_of, raw, raw_row};
use workbook::{compile_plain, compile_service, no_siblings};

#[test]
fn the_template_is_a_good_workbook() {
    let (service, findings) = compile_service(&workbook::write::template().unwrap(), "template.xlsx");
    let lines: Vec<String> = findings
        .iter()
        .map(|finding| workbook::line("template.xlsx", finding, "zh-Hans"))
        .collect();
    assert!(service.is_some() && lines.is_empty(), "{lines:#?}");
    assert_eq!(good().findings(), []);
}

#[test]
fn what_is_no_workbook() {
    place_of(
        &findings("type,name\n文本,姓名\n".as_bytes(), "service.xlsx"),
        "file-is-text",
    );
    place_of(&findings(b"", "service.xlsx"), "file-not-a-workbook");
    place_of(
        &findings(&[0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0, 0], "service.xlsx"),
        "file-not-a-workbook",
    );
    place_of(
        &findings(b"PK\x03\x04 and then nothing", "service.xlsx"),
        "file-damaged",
    );
    place_of(
        &findings(
            &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0],
            "service.xls",
        ),
        "file-damaged",
    );
}

#[test]
fn a_wrong_extension_is_read_with_a_warning() {
    let (service, findings) = compile_service(&good().bytes(), "service.xls");
    assert!(service.is_some());
    place_of(&findings, "file-wrong-extension");
}

#[test]
fn missing_sheets_and_columns() {
    assert_eq!(good().without("指南").place_of("sheet-missing"), "");
    assert_eq!(good().without("问卷").place_of("sheet-missing"), "");
    let mut book = good();
    book.rows("问卷")[0][2] = "标提".to_owned();
    assert_eq!(book.place_of("column-unknown"), "问卷!C1");
    let said = book
        .findings()
        .into_iter()
        .find(|finding| finding.code == "column-unknown")
        .unwrap();
    assert_eq!(said.args["nearest"], "标题");
    book.rows("问卷")[0][0] = "题种".to_owned();
    assert_eq!(book.place_of("column-missing"), "问卷");
}

#[test]
fn a_cycle_is_named_with_its_path() {
    let mut book = good();
    book.question(&[("类型", "计算"), ("名称", "甲"), ("计算", "${乙} + 1")]);
    book.question(&[("类型", "计算"), ("名称", "乙"), ("计算", "${甲} + 1")]);
    assert!(book.place_of("expression-cycle").starts_with("问卷!"));
    let cycle = book
        .findings()
        .into_iter()
        .find(|finding| finding.code == "expression-cycle")
        .unwrap();
    assert!(
        cycle.args["path"].contains("甲") && cycle.args["path"].contains("乙"),
        "{:?}",
        cycle.args
    );
}

#[test]
fn names() {
    let mut book = good();
    book.question(&[("类型", "文本"), ("名称", "姓名"), ("标题", "再问一次")]);
    assert_eq!(book.place_of("name-twice"), "问卷!B13");
    let mut book = good();
    book.question(&[("类型", "文本"), ("名称", "电 话"), ("标题", "电话")]);
    assert_eq!(book.place_of("name-with-sign"), "问卷!B13");
    let mut book = good();
    book.question(&[("类型", "文本"), ("名称", "2号"), ("标题", "电话")]);
    assert_eq!(book.place_of("name-begins-with-digit"), "问卷!B13");
}

#[test]
fn types_that_do_not_exist_or_are_refused() {
    for (kind, code) in [
        ("文字", "type-unknown"),
        ("deviceid", "type-device-identifier"),
        ("phonenumber", "type-device-identifier"),
        ("audit", "type-device-identifier"),
        ("rank 是否", "type-not-supported"),
        ("barcode", "type-not-supported"),
        ("单选 没有", "list-unknown"),
    ] {
        let mut book = good();
        book.question(&[("类型", kind), ("名称", "新题"), ("标题", "新题")]);
        assert_eq!(book.place_of(code), "问卷!A13", "{kind}");
    }
}

#[test]
fn groups_that_do_not_close() {
    let mut book = good();
    book.question(&[("类型", "分组开始"), ("名称", "没完"), ("标题", "没完")]);
    assert_eq!(book.place_of("group-not-closed"), "问卷!A13");
    let mut book = good();
    book.question(&[("类型", "重复结束")]);
    assert_eq!(book.place_of("end-without-begin"), "问卷!A13");
}

#[test]
fn repeats_nest_one_level() {
    let mut book = good();
    for name in ["一", "二", "三"] {
        book.question(&[("类型", "重复开始"), ("名称", name), ("标题", name)]);
    }
    book.question(&[("类型", "文本"), ("名称", "里"), ("标题", "里")]);
    for _ in 0..3 {
        book.question(&[("类型", "重复结束")]);
    }
    assert_eq!(book.place_of("repeat-too-deep"), "问卷!A15");
}

#[test]
fn faults_of_expressions_name_their_column() {
    for (heading, text, code, column) in [
        ("显示条件", "${没有} = 1", "expression-unknown-name", "F"),
        ("校验", "regx(., '^a$')", "expression-unknown-function", "G"),
        ("校验", ". > ", "expression-unfinished", "G"),
        (
            "显示条件",
            "${有执照} = 'maybe'",
            "expression-unknown-choice",
            "F",
        ),
        ("显示条件", "（${月电费} ＞ １）", "expression-full-width", "F"),
    ] {
        let mut book = good();
        book.question(&[
            ("类型", "文本"),
            ("名称", "新题"),
            ("标题", "新题"),
            (heading, text),
        ]);
        assert_eq!(book.place_of(code), format!("问卷!{column}13"), "{text}");
    }
}

#[test]
fn numbers_that_excel_has_already_spoilt() {
    let mut book = Workbook::new();
    for (name, rows) in &good().0 {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (line, row) in (0u32..).zip(rows) {
            for (column, text) in (0u16..).zip(row).filter(|(_, text)| !text.is_empty()) {
                if text == "990123194803052187" {
                    sheet
                        .write_number(line, column, 990_123_194_803_052_187.0)
                        .unwrap();
                } else {
                    sheet.write_string(line, column, text).unwrap();
                }
            }
        }
    }
    assert_eq!(
        place_of(
            &findings(&book.save_to_buffer().unwrap(), "a.xlsx"),
            "number-too-long"
        ),
        "样例!B3"
    );
    let mut book = good();
    book.rows("样例")[2][1] = "9.90123E+17".to_owned();
    assert_eq!(book.place_of("number-too-long"), "样例!B3");
}

#[test]
fn dates_and_whole_numbers_are_read_as_such() {
    let mut book = Workbook::new();
    for (name, rows) in &good().0 {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (line, row) in (0u32..).zip(rows) {
            for (column, text) in (0u16..).zip(row).filter(|(_, text)| !text.is_empty()) {
                match text.as_str() {
                    "2026-11-01" => sheet
                        .write_number_with_format(
                            line,
                            column,
                            46_327.0,
                            &Format::new().set_num_format("yyyy/m/d"),
                        )
                        .unwrap(),
                    "10" => sheet.write_number(line, column, 10.0).unwrap(),
                    _ => sheet.write_string(line, column, text).unwrap(),
                };
            }
        }
    }
    let (service, findings) = compile_service(&book.save_to_buffer().unwrap(), "a.xlsx");
    let service = service.unwrap_or_else(|| panic!("{findings:?}"));
    assert_eq!(service.guide.checked_on, "2026-11-01");
    assert_eq!(service.guide.promise.days, 10);
}

#[test]
fn formulas_merged_cells_and_hidden_parts() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("问卷").unwrap();
    for (column, heading) in (0u16..).zip(["类型", "名称", "标题"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    sheet.write_string(1, 0, "文本").unwrap();
    sheet
        .write_formula(1, 1, Formula::new("=A1").set_result("姓名"))
        .unwrap();
    sheet.write_string(1, 2, "您叫什么？").unwrap();
    sheet.merge_range(3, 0, 4, 1, "文本", &Format::new()).unwrap();
    sheet.set_row_hidden(1).unwrap();
    sheet.set_column_hidden(2).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut found = Vec::new();
    let read = workbook::book::open(&bytes, "a.xlsx", false, &mut found).unwrap();
    let sheet = &read.sheets[0];
    assert_eq!(
        sheet.rows[1].cells[1].text, "姓名",
        "the value Excel last computed"
    );
    let oddities = sheet.oddities();
    assert_eq!(place_of(&oddities, "cells-merged"), "问卷!A4");
    assert_eq!(place_of(&oddities, "row-hidden"), "问卷!A2");
    assert_eq!(place_of(&oddities, "column-hidden"), "问卷!C1");
}

#[test]
fn a_formula_that_was_never_computed() {
    let bytes = raw("问卷", |out| {
        raw_row(out, 1, &["类型", "名称", "标题"]);
        write!(out, "<row r=\"2\"><c r=\"A2\"><f>A1</f></c></row>").unwrap();
    });
    let mut found = Vec::new();
    let read = workbook::book::open(&bytes, "a.xlsx", false, &mut found).unwrap();
    assert_eq!(
        place_of(&read.sheets[0].oddities(), "formula-without-value"),
        "问卷!A2"
    );
}

#[test]
fn other_sheets_are_checked_too() {
    let mut book = good();
    book.rows("材料")[1][5] = "${没有} = 1".to_owned();
    assert_eq!(book.place_of("expression-unknown-name"), "材料!F2");
    let mut book = good();
    book.rows("样例")[1][0] = "姓铭".to_owned();
    assert_eq!(book.place_of("question-unknown"), "样例!A2");
    let mut book = good();
    book.rows("指南")
        .push(vec!["收费标准".to_owned(), "免费".to_owned()]);
    assert_eq!(book.place_of("guide-key-unknown"), "指南!A27");
    let mut book = good();
    book.rows("指南").retain(|row| row[0] != "咨询电话");
    assert_eq!(book.place_of("guide-key-needed"), "指南");
    let mut book = good();
    book.rows("选项")
        .push(vec!["是否".into(), "yes".into(), "对".into()]);
    assert_eq!(book.place_of("choice-twice"), "选项!B6");
    let mut book = good();
    book.0.push(("草稿".to_owned(), vec![vec!["x".to_owned()]]));
    assert_eq!(book.place_of("sheet-unknown"), "草稿");
}

#[test]
fn lint_of_the_guide_names_cells() {
    let mut book = good();
    let row = book
        .rows("指南")
        .iter()
        .position(|row| row[0] == "投诉电话")
        .unwrap();
    book.rows("指南")[row][1] = "0990-8211001".to_owned();
    assert!(book.place_of("lint-phones-same").starts_with("指南!B"));
}

#[test]
fn how_often_it_must_be_done_again_is_a_number_of_months() {
    let row = |book: &mut support::Sheets| {
        let rows = book.rows("指南");
        rows.iter().position(|row| row[0] == "多久办一次").unwrap()
    };
    let mut book = good();
    let at = row(&mut book);
    let (service, _) = compile_service(&book.bytes(), "good.xlsx");
    assert_eq!(service.unwrap().guide.repeat_months, Some(12));
    book.rows("指南")[at][1] = "一年".to_owned();
    assert_eq!(book.place_of("number-expected"), format!("指南!B{}", at + 1));
    book.rows("指南")[at][1] = "61".to_owned();
    assert_eq!(book.place_of("lint-repeat-months"), format!("指南!B{}", at + 1));
    book.rows("指南").remove(at);
    let (service, _) = compile_service(&book.bytes(), "good.xlsx");
    assert_eq!(service.unwrap().guide.repeat_months, None);
}

#[test]
fn foreign_forms_with_faults() {
    let bytes = "| survey |\n| | type | name | label |\n| | select_one nowhere | q | Q |\n";
    let (form, findings) = compile_plain(bytes.as_bytes(), "a.md", &no_siblings);
    assert!(form.is_none());
    assert_eq!(place_of(&findings, "list-unknown"), "survey!A2");
}

#[test]
fn a_marked_copy_has_the_faults_as_notes() {
    let mut book = good();
    book.question(&[("类型", "文字"), ("名称", "新题"), ("标题", "新题")]);
    let bytes = book.bytes();
    let marked = workbook::write::mark(&bytes, "a.xlsx", &book.findings(), "zh-Hans").unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(marked)).unwrap();
    let notes: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .filter(|name| name.contains("comments"))
        .collect();
    let mut text = String::new();
    for name in notes {
        std::io::Read::read_to_string(&mut zip.by_name(&name).unwrap(), &mut text).unwrap();
    }
    assert!(text.contains("A13") && text.contains("认不得类型"), "{text}");
}

#[test]
fn every_sentence_is_there_in_every_language() {
    let read = |language: &str| {
        let path = format!(
            "{}/../../locales/{language}/workbook.ftl",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(path).unwrap();
        let keys = text
            .lines()
            .filter(|line| line.starts_with("workbook-"))
            .map(|line| line.split(' ').next().unwrap().to_owned());
        keys.collect::<std::collections::BTreeSet<String>>()
    };
    assert_eq!(read("zh-Hans"), read("en"));
    assert_eq!(read("zh-Hans"), read("zh-Hant"));
    let all: Sheets = good();
    assert!(!all.0.is_empty());
}
