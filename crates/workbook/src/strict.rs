//! What our own workbooks must keep to on the survey sheet, beyond what a foreign form must: the profile's limits and its own columns.

use std::collections::HashMap;

use form::appearance::WORDS;
use form::definition::{NodeDef, NodeKind};

use crate::finding::Finding;
use crate::survey::names::{Names, is_plain};
use crate::survey::types::{Plain, RowType, Select, parse};
use crate::table::{Line, Mode, Table};

/// Names of types, for "did you mean".
pub const TYPE_NAMES: &[&str] = &[
    "text",
    "integer",
    "decimal",
    "date",
    "time",
    "dateTime",
    "select_one",
    "select_multiple",
    "select_one_from_file",
    "select_multiple_from_file",
    "acknowledge",
    "note",
    "calculate",
    "hidden",
    "image",
    "signature",
    "file",
    "geopoint",
    "begin_group",
    "end_group",
    "begin_repeat",
    "end_repeat",
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

const SENSITIVE: &[(&str, &str)] = &[
    ("id", "证件"),
    ("health", "健康"),
    ("finance", "财务"),
    ("minor", "未成年人"),
    ("biometric", "生物识别"),
    ("religion", "宗教"),
    ("track", "行踪"),
];

/// Meanings that make an answer reusable.
pub const PROFILE: &[(&str, &str)] = &[
    ("person.name", "姓名"),
    ("person.id_number", "身份证号"),
    ("person.birth", "出生日期"),
    ("person.age", "年龄"),
    ("person.sex", "性别"),
    ("person.nation", "民族"),
    ("person.phone", "电话"),
    ("person.village", "村(居)"),
    ("person.address", "现住址"),
    ("person.household_address", "户籍地址"),
    ("person.household_kind", "户口性质"),
    ("person.marital", "婚姻状况"),
    ("person.education", "文化程度"),
    ("person.disability_number", "残疾证号"),
    ("bank.account", "银行卡号"),
    ("bank.holder", "户名"),
    ("bank.name", "开户行"),
    ("contact.name", "紧急联系人"),
    ("contact.relation", "与联系人关系"),
    ("contact.phone", "联系人电话"),
    ("member.name", "家人姓名"),
    ("member.id_number", "家人身份证号"),
    ("member.relation", "与户主关系"),
    ("member.birth", "家人出生日期"),
    ("member.sex", "家人性别"),
    ("member.nation", "家人民族"),
    ("member.household_kind", "家人户口性质"),
    ("member.marital", "家人婚姻状况"),
    ("member.phone", "家人电话"),
    ("mother.name", "母亲姓名"),
    ("mother.id_number", "母亲身份证号"),
    ("mother.phone", "母亲电话"),
    ("father.name", "父亲姓名"),
    ("father.id_number", "父亲身份证号"),
    ("father.phone", "父亲电话"),
    ("guardian.name", "监护人姓名"),
    ("guardian.id_number", "监护人身份证号"),
    ("guardian.phone", "监护人电话"),
    ("departed.name", "逝者姓名"),
    ("departed.id_number", "逝者身份证号"),
    ("newborn.name", "新生儿姓名"),
    ("newborn.birth", "新生儿出生日期"),
    ("newborn.sex", "新生儿性别"),
    ("newborn.nation", "新生儿民族"),
    ("helper.name", "帮办人姓名"),
    ("helper.id_number", "帮办人身份证号"),
    ("helper.phone", "帮办人电话"),
    ("helper.who", "谁在填表"),
    ("declaration.truth", "声明属实"),
];

/// Generated names for Chinese ones; names that stand twice are found here.
pub fn names(table: &Table<'_>, mode: Mode, findings: &mut Vec<Finding>) -> HashMap<String, String> {
    if mode == Mode::Plain {
        return HashMap::new();
    }
    let mut names = Names::default();
    let mut first: HashMap<String, u32> = HashMap::new();
    for line in table.lines().filter(is_named) {
        let Some(name) = line.get("name") else { continue };
        if let Some(row) = first.insert(name.clone(), line.number()) {
            findings.push(
                line.error("name-twice", "name")
                    .with("name", &name)
                    .with("row", row.to_string()),
            );
        }
        check_name(&line, &name, findings);
        if is_plain(&name) {
            names.keep(&name);
        }
    }
    for line in table.lines().filter(is_named) {
        if let Some(name) = line.get("name").filter(|name| !is_plain(name)) {
            names.give(&name);
        }
    }
    names.given().clone()
}

fn is_named(line: &Line<'_>) -> bool {
    !matches!(
        line.get("type").and_then(|text| parse(&text)),
        Some(RowType::End(_)) | None
    )
}

fn check_name(line: &Line<'_>, name: &str, findings: &mut Vec<Finding>) {
    if name.contains(char::is_whitespace)
        || name.contains(['{', '}', '$', '/', '\'', '"', '[', ']', '<', '>', '&', '#'])
    {
        findings.push(line.error("name-with-sign", "name").with("name", name));
    } else if name.starts_with(|first: char| first.is_ascii_digit()) {
        findings.push(line.error("name-begins-with-digit", "name").with("name", name));
    }
}

/// Repeats inside repeats: one level, no deeper.
pub fn depth(line: &Line<'_>, mode: Mode, open: usize, findings: &mut Vec<Finding>) {
    if mode == Mode::Service && open >= 2 {
        findings.push(line.error("repeat-too-deep", "type"));
    }
}

/// Question types that our profile does not have.
pub fn select(line: &Line<'_>, select: &Select, mode: Mode, findings: &mut Vec<Finding>) {
    if mode == Mode::Service && select.kind == NodeKind::Rank {
        findings.push(line.error("type-not-supported", "type").with("type", "rank"));
    }
}

/// Whether the profile has this type; foreign forms may have all.
pub fn allowed(line: &Line<'_>, plain: &Plain, mode: Mode, findings: &mut Vec<Finding>) -> bool {
    if mode == Mode::Plain {
        return true;
    }
    let code = match (plain.kind, plain.detail) {
        (NodeKind::Metadata, "start" | "end" | "today") => "type-not-supported",
        (NodeKind::Metadata, _)
        | (NodeKind::Opaque, "audit" | "start-geopoint" | "background-audio" | "background-geopoint") => {
            "type-device-identifier"
        }
        (NodeKind::Opaque, _) => "type-not-supported",
        _ => return true,
    };
    findings.push(
        line.error(code, "type")
            .with("type", line.get("type").unwrap_or_default()),
    );
    false
}

/// `pages=8` belongs to a photo or a file, and is a number that somebody can mean.
fn pages(line: &Line<'_>, node: &NodeDef, findings: &mut Vec<Finding>) {
    let Some(said) = node.parameters.get(form::pages::PARAMETER) else {
        return;
    };
    let fits = said
        .parse::<usize>()
        .is_ok_and(|most| (1..=form::pages::AT_MOST).contains(&most));
    if !fits || !matches!(node.kind, NodeKind::Image | NodeKind::File) {
        let most = form::pages::AT_MOST.to_string();
        findings.push(
            line.error("pages-wrong", "parameters")
                .with("said", said)
                .with("most", most),
        );
    }
}

/// Our own columns, and the closed lists of words.
pub fn node(line: &Line<'_>, node: &mut NodeDef, findings: &mut Vec<Finding>) {
    pages(line, node, findings);
    for word in &mut node.appearance {
        match WORDS
            .iter()
            .find(|(name, chinese)| word == name || word == chinese)
        {
            Some((name, _)) => *word = (*name).to_owned(),
            None => findings.push(
                line.warning("appearance-unknown", "appearance")
                    .with("word", word.as_str()),
            ),
        }
    }
    node.sensitive = line
        .get("sensitive")
        .and_then(|word| sensitive(line, &word, findings));
    if let Some(word) = node.profile.take() {
        node.profile = profile(line, word, findings);
    }
    let shown = !matches!(
        node.kind,
        NodeKind::Calculate | NodeKind::Hidden | NodeKind::Group | NodeKind::Repeat
    );
    if shown && node.label.values().all(String::is_empty) {
        findings.push(
            line.error("label-missing", "label")
                .with("name", node.alias.as_ref().unwrap_or(&node.name)),
        );
    }
    for (key, text) in [
        ("required_message", &node.required_message),
        ("constraint_message", &node.constraint_message),
    ] {
        let about = if key == "required_message" {
            node.required.as_ref().or(node.min_rows.as_ref())
        } else {
            node.constraint.as_ref()
        };
        if about.is_none() && !text.is_empty() {
            findings.push(line.warning("message-without-rule", key));
        }
    }
}

fn sensitive(line: &Line<'_>, word: &str, findings: &mut Vec<Finding>) -> Option<String> {
    let found = SENSITIVE
        .iter()
        .find(|(name, chinese)| word == *name || word == *chinese);
    if found.is_none() {
        findings.push(line.error("sensitive-unknown", "sensitive").with("word", word));
    }
    found.map(|(name, _)| (*name).to_owned())
}

fn profile(line: &Line<'_>, word: String, findings: &mut Vec<Finding>) -> Option<String> {
    if let Some((name, _)) = PROFILE
        .iter()
        .find(|(name, chinese)| word == *name || word == *chinese)
    {
        return Some((*name).to_owned());
    }
    if is_plain(&word) && word.contains('.') {
        findings.push(line.warning("profile-own", "profile").with("word", &word));
        return Some(word);
    }
    findings.push(line.error("profile-unknown", "profile").with("word", word));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::types::Control;

    fn kind_of(name: &str) -> Option<NodeKind> {
        // A select names its list.
        match parse(name).or_else(|| parse(&format!("{name} x")))? {
            RowType::Select(Select { kind, .. }) | RowType::Plain(Plain { kind, .. }) => Some(kind),
            RowType::Begin(Control::Group) => Some(NodeKind::Group),
            RowType::Begin(Control::Repeat) => Some(NodeKind::Repeat),
            _ => None,
        }
    }

    #[test]
    fn every_name_of_a_type_is_read_and_every_kind_has_a_name() {
        let mut named = Vec::new();
        for name in TYPE_NAMES {
            let is_end = name.starts_with("end_") || name.ends_with("结束");
            match kind_of(name) {
                Some(kind) => named.push(kind),
                None => assert!(is_end && parse(name).is_some(), "{name}"),
            }
        }
        // Our own workbooks have none of these: foreign forms bring them.
        let foreign = [NodeKind::Rank, NodeKind::Opaque, NodeKind::Metadata];
        for kind in NodeKind::ALL.iter().filter(|kind| !foreign.contains(kind)) {
            let names = named.iter().filter(|found| *found == kind).count();
            assert!(names >= 2, "{}: in English and in Chinese", kind.as_str());
        }
    }
}
