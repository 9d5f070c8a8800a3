//! The type column: today's names, the older spellings that foreign forms use, and Chinese.

use form::definition::NodeKind;

/// What a row of the survey sheet is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowType {
    /// A group, repeat or loop begins.
    Begin(Control),
    /// One ends.
    End(&'static str),
    /// A question with choices.
    Select(Select),
    /// A question or a value without choices.
    Plain(Plain),
    /// `range`.
    Range,
    /// `csv-external` and `xml-external`: a table, no question.
    External(&'static str),
    /// A setting written on the survey sheet.
    Setting(&'static str),
}

/// What begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Control {
    /// A group.
    Group,
    /// A repeat.
    Repeat,
    /// One group for each choice of a list.
    Loop(String),
}

/// A question with choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Select {
    /// One, any, an order.
    pub kind: NodeKind,
    /// Name of the list, of a file, or `${name}` of a repeated question.
    pub list: String,
    /// 其他 and a line to write in.
    pub other: bool,
    /// From a file.
    pub file: bool,
    /// From the `external_choices` sheet; such a question is a line of text to every engine but one.
    pub external: bool,
}

/// A question without choices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// What it is.
    pub kind: NodeKind,
    /// Which metadata, or which foreign type.
    pub detail: &'static str,
    /// Constraint that comes with the type.
    pub constraint: Option<&'static str>,
}

const SELECTS: &[(&str, NodeKind)] = &[
    ("add select one prompt using", NodeKind::SelectOne),
    ("add select multiple prompt using", NodeKind::SelectMultiple),
    ("select all that apply from", NodeKind::SelectMultiple),
    ("select_one_from_file", NodeKind::SelectOne),
    ("select_multiple_from_file", NodeKind::SelectMultiple),
    ("select one from file", NodeKind::SelectOne),
    ("select multiple from file", NodeKind::SelectMultiple),
    ("select_one_external", NodeKind::SelectOne),
    ("select one from", NodeKind::SelectOne),
    ("select multiple from", NodeKind::SelectMultiple),
    ("select1", NodeKind::SelectOne),
    ("select_one", NodeKind::SelectOne),
    ("select one", NodeKind::SelectOne),
    ("select_multiple", NodeKind::SelectMultiple),
    ("select multiple", NodeKind::SelectMultiple),
    ("select all that apply", NodeKind::SelectMultiple),
    ("rank", NodeKind::Rank),
    ("文件单选", NodeKind::SelectOne),
    ("文件多选", NodeKind::SelectMultiple),
    ("单选题", NodeKind::SelectOne),
    ("多选题", NodeKind::SelectMultiple),
    ("单选", NodeKind::SelectOne),
    ("多选", NodeKind::SelectMultiple),
];

const OTHERS: &[&str] = &["or specify other", "or_other", "or other", "可填其他"];

/// Reads the type column; `None` when nobody knows the type.
pub fn parse(text: &str) -> Option<RowType> {
    let text = crate::table::squeeze(text);
    let lower = text.to_lowercase();
    control(&text, &lower)
        .or_else(|| select(&text, &lower).map(RowType::Select))
        .or_else(|| special(&lower))
        .or_else(|| plain(&lower).map(RowType::Plain))
}

fn control(text: &str, lower: &str) -> Option<RowType> {
    match lower {
        "分组开始" | "开始分组" => return Some(RowType::Begin(Control::Group)),
        "重复开始" | "开始重复" => return Some(RowType::Begin(Control::Repeat)),
        "分组结束" | "结束分组" => return Some(RowType::End("group")),
        "重复结束" | "结束重复" => return Some(RowType::End("repeat")),
        _ => {}
    }
    let after = |word: &str| lower.strip_prefix(word)?.strip_prefix([' ', '_']);
    if let Some(rest) = after("end") {
        return control_kind(rest)
            .filter(|(_, rest)| rest.is_empty())
            .map(|(kind, _)| RowType::End(kind));
    }
    let (kind, rest) = control_kind(after("begin")?)?;
    let list = rest.trim().strip_prefix("over ").unwrap_or(rest.trim());
    let list = text.get(text.len().checked_sub(list.len())?..).unwrap_or(list);
    Some(RowType::Begin(match kind {
        "group" => Control::Group,
        "repeat" => Control::Repeat,
        _ => Control::Loop(list.to_owned()),
    }))
}

fn control_kind(rest: &str) -> Option<(&'static str, &str)> {
    let kinds = [
        ("looped group", "repeat"),
        ("lgroup", "repeat"),
        ("group", "group"),
        ("repeat", "repeat"),
        ("loop", "loop"),
    ];
    kinds.iter().find_map(|(word, kind)| {
        let rest = rest.strip_prefix(word)?;
        (rest.is_empty() || rest.starts_with(' ')).then_some((*kind, rest))
    })
}

fn select(text: &str, lower: &str) -> Option<Select> {
    let (command, kind) = SELECTS.iter().find(|(command, _)| {
        lower
            .strip_prefix(command)
            .is_some_and(|rest| rest.starts_with([' ', '：', ':']))
    })?;
    let rest = text.get(command.len()..)?.trim_start_matches([' ', '：', ':']);
    let (list, tail) = rest.split_once(' ').unwrap_or((rest, ""));
    let other = OTHERS.contains(&tail.to_lowercase().as_str());
    if list.is_empty() || !(tail.is_empty() || other) {
        return None;
    }
    Some(Select {
        kind: *kind,
        list: list.to_owned(),
        other,
        file: command.contains("file") || command.contains("文件"),
        external: *command == "select_one_external",
    })
}

fn special(lower: &str) -> Option<RowType> {
    Some(match lower {
        "range" => RowType::Range,
        "csv-external" => RowType::External("csv"),
        "xml-external" => RowType::External("xml"),
        "form_title" | "set form title" | "set_form_title" => RowType::Setting("form_title"),
        "form_id" | "set form id" | "set_form_id" => RowType::Setting("form_id"),
        _ => return None,
    })
}

fn plain(lower: &str) -> Option<Plain> {
    let named = |kind| Plain {
        kind,
        detail: "",
        constraint: None,
    };
    let opaque = |detail| Plain {
        kind: NodeKind::Opaque,
        detail,
        constraint: None,
    };
    let meta = |detail| Plain {
        kind: NodeKind::Metadata,
        detail,
        constraint: None,
    };
    let days = |constraint| Plain {
        kind: NodeKind::Integer,
        detail: "",
        constraint: Some(constraint),
    };
    Some(match strip_prompt(lower) {
        "text" | "string" | "文本" | "填空" => named(NodeKind::Text),
        "integer" | "int" | "整数" => named(NodeKind::Integer),
        "decimal" | "小数" | "数字" => named(NodeKind::Decimal),
        "date" | "日期" => named(NodeKind::Date),
        "time" | "时间" => named(NodeKind::Time),
        "datetime" | "date time" | "日期时间" => named(NodeKind::DateTime),
        "note" | "说明" => named(NodeKind::Note),
        "calculate" | "计算" => named(NodeKind::Calculate),
        "hidden" | "隐藏" => named(NodeKind::Hidden),
        "acknowledge" | "trigger" | "承诺" | "承诺勾选" => named(NodeKind::Acknowledge),
        "image" | "photo" | "picture" | "图片" | "照片" => named(NodeKind::Image),
        "signature" | "签名" | "签字" => named(NodeKind::Signature),
        "file" | "附件" | "文件" => named(NodeKind::File),
        "geopoint" | "gps" | "location" | "位置" | "定位" => named(NodeKind::Geopoint),
        "audio" => opaque("audio"),
        "video" => opaque("video"),
        "barcode" => opaque("barcode"),
        "geotrace" => opaque("geotrace"),
        "geoshape" => opaque("geoshape"),
        "start-geopoint" => opaque("start-geopoint"),
        "background-audio" => opaque("background-audio"),
        "background-geopoint" => opaque("background-geopoint"),
        "audit" => opaque("audit"),
        "osm" => opaque("osm"),
        other if other.starts_with("osm ") => opaque("osm"),
        "percentage" => days("0 <= . and . <= 100"),
        "number of days in last month" => days("0 <= . and . <= 31"),
        "number of days in last six months" => days("0 <= . and . <= 183"),
        "number of days in last year" => days("0 <= . and . <= 365"),
        "phone number" => Plain {
            kind: NodeKind::Text,
            detail: "",
            constraint: Some("regex(., '^\\d*$')"),
        },
        other => meta(metadata(other)?),
    })
}

/// `add text prompt`, `q text` and `get device id` are the oldest spellings.
fn strip_prompt(lower: &str) -> &str {
    let text = lower
        .strip_prefix("add ")
        .and_then(|rest| rest.strip_suffix(" prompt"))
        .unwrap_or(lower);
    text.strip_prefix("q ").unwrap_or(text)
}

fn metadata(lower: &str) -> Option<&'static str> {
    let name = lower.strip_prefix("get ").unwrap_or(lower);
    let name = name.strip_prefix("uri:").unwrap_or(name);
    Some(match name {
        "start" | "start time" => "start",
        "end" | "end time" => "end",
        "today" => "today",
        "deviceid" | "device id" | "imei" => "deviceid",
        "subscriberid" | "subscriber id" => "subscriberid",
        "simserial" | "sim id" => "simserial",
        "phonenumber" => "phonenumber",
        "phone number" if lower.starts_with("get ") => "phonenumber",
        "username" => "username",
        "email" => "email",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_spellings() {
        assert_eq!(parse("begin repeat"), Some(RowType::Begin(Control::Repeat)));
        assert_eq!(parse("begin_group"), Some(RowType::Begin(Control::Group)));
        assert_eq!(
            parse("begin loop over Toilets"),
            Some(RowType::Begin(Control::Loop("Toilets".into())))
        );
        assert_eq!(parse("end lgroup"), Some(RowType::End("repeat")));
        assert_eq!(parse("重复结束"), Some(RowType::End("repeat")));
        assert_eq!(parse("nonsense"), None);
        assert_eq!(parse("select_one"), None);
    }

    #[test]
    fn selects() {
        let read = |text: &str| match parse(text) {
            Some(RowType::Select(select)) => (select.kind, select.list, select.other),
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(
            read("select one from Yes_No"),
            (NodeKind::SelectOne, "Yes_No".into(), false)
        );
        assert_eq!(
            read("add select multiple prompt using x or_other"),
            (NodeKind::SelectMultiple, "x".into(), true)
        );
        assert_eq!(read("单选 性别"), (NodeKind::SelectOne, "性别".into(), false));
        assert_eq!(
            read("多选　困难原因 可填其他"),
            (NodeKind::SelectMultiple, "困难原因".into(), true)
        );
    }
}
