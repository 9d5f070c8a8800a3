//! Workbooks made to hurt: cut, flipped, endless, packed to burst. Bounded time and memory, a finding, no panic.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop where it finds something wrong"
)]

mod support;

use support::{findings, good, place_of, raw, raw_row};
use workbook::{Finding, compile_service};

#[test]
fn a_million_rows() {
    let bytes = raw("指南", |out| {
        (1..=1_000_000).for_each(|row| raw_row(out, row, &["标题", "x"]))
    });
    assert_eq!(
        place_of(&findings(&bytes, "million.xlsx"), "sheet-too-many-rows"),
        "指南!A120001"
    );
}

#[test]
fn one_cell_in_the_last_corner_costs_one_cell() {
    let bytes = raw("指南", |out| {
        raw_row(out, 1, &["项目", "内容"]);
        write!(out, "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").unwrap();
    });
    let found = findings(&bytes, "corner.xlsx");
    assert!(found.iter().any(Finding::is_error));
}

#[test]
fn a_hundred_thousand_choices() {
    let bytes = raw("choices", |out| {
        raw_row(out, 1, &["list_name", "name", "label"]);
        (2..=100_001).for_each(|row| raw_row(out, row, &["l", &row.to_string(), "选项"]));
    });
    let mut found = Vec::new();
    let read = workbook::book::open(&bytes, "many.xlsx", false, &mut found).unwrap();
    assert_eq!(read.sheets[0].rows.len(), 100_001);
    assert_eq!(found, []);
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let blank = vec![b' '; 1 << 20];
    let bytes = raw("指南", |out| {
        (0..300).for_each(|_| out.write_all(&blank).unwrap())
    });
    assert!(bytes.len() < 4 << 20, "it is small from outside: {}", bytes.len());
    place_of(&findings(&bytes, "bomb.xlsx"), "file-too-big-unpacked");
}

#[test]
fn cells_as_long_as_excel_allows() {
    let long: String = "长".repeat(32_767);
    let mut book = good();
    book.question(&[
        ("类型", "文本"),
        ("名称", "新题"),
        ("标题", &long),
        ("显示条件", &long),
    ]);
    let found = book.findings();
    assert!(found.iter().any(Finding::is_error));
    assert!(
        found
            .iter()
            .all(|finding| workbook::line("a.xlsx", finding, "zh-Hans").chars().count() < 900)
    );
}

#[test]
fn truncated_anywhere() {
    let whole = good().bytes();
    for part in 1..20 {
        let cut = &whole[..whole.len() * part / 20];
        let (service, findings) = compile_service(cut, "cut.xlsx");
        assert!(service.is_none() && findings.iter().any(Finding::is_error));
    }
}

#[test]
fn flipped_bytes_never_panic() {
    let whole = good().bytes();
    for at in (0..whole.len()).step_by(whole.len() / 150) {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        let _ = compile_service(&bent, "bent.xlsx");
    }
}
