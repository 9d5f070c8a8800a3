//! 公示 from the workbook to the question: who sees an answer is written from the guide and the mark, never by hand.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test may stop where it finds something wrong"
)]

mod support;

use support::{Sheets, good};

const POSTED: &str = "名字会在村里贴出来 7 天";

/// The good workbook with a column 公示 that is blank.
fn with_column() -> Sheets {
    let mut book = good();
    let rows = book.rows("问卷");
    let width = rows[0].len();
    for row in rows.iter_mut() {
        row.resize(width + 1, String::new());
    }
    rows[0][width] = "公示".to_owned();
    book
}

fn mark(book: &mut Sheets) {
    let rows = book.rows("问卷");
    let name = rows.iter_mut().find(|row| row[1] == "姓名").unwrap();
    *name.last_mut().unwrap() = "是".to_owned();
}

fn post(book: &mut Sheets) {
    book.rows("指南").push(vec!["公示".to_owned(), POSTED.to_owned()]);
}

#[test]
fn what_is_posted_is_said_beside_the_answer_that_is() {
    let mut book = with_column();
    post(&mut book);
    mark(&mut book);
    let (service, findings) = workbook::compile_service(&book.bytes(), "test.xlsx");
    assert_eq!(findings, []);
    let service = service.unwrap();
    assert_eq!(service.guide.posted["zh-Hans"], POSTED);
    let group = &service.form.unwrap().nodes[0];
    let told: Vec<&str> = group
        .children
        .iter()
        .map(|node| node.seen_by.get("zh-Hans").map_or("", String::as_str))
        .collect();
    assert_eq!(told[0], format!("县民政局经办人；{POSTED}"));
    assert!(told[1..].iter().all(|text| !text.contains(POSTED)), "{told:?}");
}

#[test]
fn the_guide_and_the_marks_need_each_other() {
    let mut book = with_column();
    mark(&mut book);
    assert!(book.place_of("posted-without-guide").starts_with("问卷!"));
    let mut book = with_column();
    post(&mut book);
    assert!(book.place_of("lint-posted-nobody").starts_with("指南!B"));
    let mut book = good();
    let steps = book.rows("环节");
    steps[1][2] = "名单在村里贴出来 7 天。".to_owned();
    assert_eq!(book.place_of("lint-posted-missing"), "环节!C2");
}

#[test]
fn a_line_up_to_which_is_paid_is_no_amount() {
    let mut book = good();
    let figures = book.rows("金额和时间");
    let kind = figures[0].iter().position(|heading| heading == "种类").unwrap();
    figures[1][kind] = "补差线".to_owned();
    let (service, findings) = workbook::compile_service(&book.bytes(), "test.xlsx");
    assert_eq!(findings, []);
    assert_eq!(service.unwrap().guide.figures[0].kind, "top_up");
}
