//! A choice list from a file beside the workbook. Whatever would leave a list shorter or emptier than its author sees it is said.

use form::definition::{Choice, ChoiceList, Text};

use crate::Siblings;
use crate::book::{MAX_ROWS, clean, parse_csv, text_of};

/// What is wrong with the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is not there, or it is of a kind that is not read.
    Missing,
    /// Its letters are in no encoding that is known.
    Encoding,
    /// No heading says which column this is.
    Column(&'static str),
    /// A row without a value; its number in the file.
    NoName(usize),
    /// More rows than are read.
    TooLong,
}

/// What the column of values may be called, besides the name the author gave; then that of the labels.
const NAMES: &[&str] = &["name", "value", "编码", "代码", "编号", "值", "选项值", "名称"];
const LABELS: &[&str] = &["label", "caption", "标题", "选项标题", "显示文字", "名称"];

/// Reads the list. Without the file it is there but empty.
pub fn read(file: &str, value: &str, label: &str, siblings: &Siblings<'_>) -> (ChoiceList, Vec<Fault>) {
    let empty = ChoiceList {
        file: Some(file.to_owned()),
        ..ChoiceList::default()
    };
    let is_csv = file.to_ascii_lowercase().ends_with(".csv");
    let Some(bytes) = siblings(file).filter(|_| is_csv) else {
        return (empty, vec![Fault::Missing]);
    };
    match text_of(&bytes) {
        Some(text) => rows(empty, &text, value, label),
        None => (empty, vec![Fault::Encoding]),
    }
}

fn rows(mut list: ChoiceList, text: &str, value: &str, label: &str) -> (ChoiceList, Vec<Fault>) {
    let mut rows = parse_csv(text).into_iter();
    list.columns = rows
        .next()
        .unwrap_or_default()
        .iter()
        .map(|name| clean(name))
        .collect();
    let (name_at, label_at) = columns(&list.columns, value, label);
    let mut faults = Vec::new();
    faults.extend(name_at.is_none().then_some(Fault::Column("name / 编码")));
    faults.extend(label_at.is_none().then_some(Fault::Column("label / 名称")));
    for (number, row) in (2..).zip(rows) {
        if list.rows.len() >= MAX_ROWS as usize {
            faults.push(Fault::TooLong);
            break;
        }
        let field = |at: Option<usize>| {
            at.and_then(|at| row.get(at))
                .map(|text| clean(text))
                .unwrap_or_default()
        };
        let name = field(name_at);
        if name.is_empty() && name_at.is_some() {
            faults.push(Fault::NoName(number));
        }
        list.rows.push(Choice {
            name,
            label: Text::from([(String::new(), field(label_at))]),
            values: (0..list.columns.len()).map(|at| field(Some(at))).collect(),
        });
    }
    (list, faults)
}

/// 编码 and 名称 side by side are value and label; 名称 alone is the value, as on the sheet of choices.
fn columns(headings: &[String], value: &str, label: &str) -> (Option<usize>, Option<usize>) {
    let place = |wanted: &str| {
        headings
            .iter()
            .position(|heading| heading.eq_ignore_ascii_case(wanted))
    };
    let first = |own: &str, usual: &[&str], taken: Option<usize>| {
        let found = std::iter::once(own).chain(usual.iter().copied());
        found.filter_map(place).find(|at| Some(*at) != taken)
    };
    let name_at = first(value, NAMES, None);
    (name_at, first(label, LABELS, name_at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Vec<(String, String)>, Vec<Fault>) {
        let (list, faults) = read("f.csv", "name", "label", &|_: &str| {
            Some(text.as_bytes().to_vec())
        });
        let pair = |row: &Choice| (row.name.clone(), row.label.get("").cloned().unwrap_or_default());
        (list.rows.iter().map(pair).collect(), faults)
    }

    #[test]
    fn headings_in_chinese_mean_the_same() {
        let wanted = vec![("1".to_owned(), "东风村".to_owned())];
        for heading in [
            "name,label",
            "编码,名称",
            "名称,标题",
            "值,显示文字",
            "Name,Label",
            "\u{200b}编码 ,名称",
        ] {
            assert_eq!(
                read_text(&format!("{heading}\n1,东风村")),
                (wanted.clone(), vec![]),
                "{heading}"
            );
        }
        assert_eq!(read_text("名称,编码\n东风村,1").0, wanted);
    }

    #[test]
    fn what_would_leave_a_list_empty_is_said() {
        assert_eq!(
            read_text("甲,乙\n1,2").1,
            [Fault::Column("name / 编码"), Fault::Column("label / 名称")]
        );
        assert_eq!(read_text("name,label\n1,x\n,y").1, [Fault::NoName(3)]);
        let long: String = (0..=MAX_ROWS).map(|at| format!("{at},x\n")).collect();
        assert_eq!(read_text(&format!("name,label\n{long}")).1, [Fault::TooLong]);
    }
}
