//! What a sheet of the template is made of.

/// A sheet of the template.
pub struct Template {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// The example.
    pub rows: &'static [&'static [&'static str]],
}

/// A column of the template.
pub struct Column {
    /// Heading.
    pub heading: &'static str,
    /// Width in characters.
    pub width: f64,
    /// Shown when the mouse rests on the heading.
    pub note: &'static str,
    /// Drop-down list.
    pub choices: &'static [&'static str],
    /// Nothing but the list is allowed.
    pub strict: bool,
}

pub(super) const fn plain(heading: &'static str, width: f64, note: &'static str) -> Column {
    Column {
        heading,
        width,
        note,
        choices: &[],
        strict: false,
    }
}

pub(super) const fn listed(
    heading: &'static str,
    width: f64,
    note: &'static str,
    choices: &'static [&'static str],
    strict: bool,
) -> Column {
    Column {
        heading,
        width,
        note,
        choices,
        strict,
    }
}

pub(super) const YES_NO: &[&str] = &["是", "否"];

/// Types of questions.
pub const TYPES: &[&str] = &[
    "文本",
    "整数",
    "小数",
    "日期",
    "时间",
    "日期时间",
    "单选",
    "多选",
    "承诺",
    "说明",
    "计算",
    "隐藏",
    "图片",
    "签名",
    "附件",
    "位置",
    "分组开始",
    "分组结束",
    "重复开始",
    "重复结束",
];
