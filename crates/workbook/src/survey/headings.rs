//! Headings of the three XLSForm sheets: English, the older spellings that foreign forms use, and Chinese.

use crate::table::Heading;

type Names = &'static [(&'static str, &'static [&'static str])];

/// Columns of the survey sheet. The first name is the one that an export writes.
pub const SURVEY: Names = &[
    ("type", &["type", "command", "类型", "题型"]),
    ("name", &["name", "tag", "value", "名称", "字段名", "变量名"]),
    ("label", &["label", "caption", "标题", "题目", "问题"]),
    ("hint", &["hint", "提示", "填写提示"]),
    ("guidance_hint", &["guidance_hint", "详细说明", "填报须知"]),
    ("required", &["required", "必填", "是否必填"]),
    (
        "required_message",
        &["required_message", "requiredmsg", "jr:requiredmsg", "必填提示"],
    ),
    ("relevant", &["relevant", "relevance", "显示条件", "相关"]),
    ("constraint", &["constraint", "校验", "约束", "校验条件"]),
    (
        "constraint_message",
        &[
            "constraint_message",
            "constraining_message",
            "jr:constraintmsg",
            "校验提示",
            "约束提示",
        ],
    ),
    ("calculation", &["calculation", "calculate", "计算", "计算公式"]),
    ("default", &["default", "默认值"]),
    ("read_only", &["read_only", "readonly", "只读"]),
    ("choice_filter", &["choice_filter", "选项筛选", "筛选"]),
    ("appearance", &["appearance", "样式", "外观"]),
    ("parameters", &["parameters", "参数"]),
    ("repeat_count", &["repeat_count", "count", "jr:count", "重复次数"]),
    ("min_rows", &["至少几个", "至少几行"]),
    ("trigger", &["trigger", "触发"]),
    ("save_to", &["save_to"]),
    ("disabled", &["disabled", "停用"]),
    ("why", &["为什么问"]),
    ("seen_by", &["谁会看到"]),
    ("posted", &["公示"]),
    ("sensitive", &["敏感", "敏感信息"]),
    ("profile", &["常用信息"]),
    ("material", &["对应材料"]),
    ("note", &["note", "notes", "comment", "comments", "备注", "说明"]),
];

/// Columns of the choices sheet.
pub const CHOICES: Names = &[
    ("list_name", &["list_name", "列表", "选项组", "列表名"]),
    ("name", &["name", "value", "名称", "值", "选项值"]),
    ("label", &["label", "caption", "标题", "选项标题", "显示文字"]),
];

/// Columns of the settings sheet.
pub const SETTINGS: Names = &[
    (
        "form_title",
        &["form_title", "title", "set_form_title", "表单标题"],
    ),
    ("form_id", &["form_id", "id_string", "set_form_id", "表单编号"]),
    ("version", &["version", "版本"]),
    ("default_language", &["default_language", "默认语言"]),
    ("instance_name", &["instance_name", "实例名称"]),
    ("name", &["name"]),
    (
        "allow_choice_duplicates",
        &["allow_choice_duplicates", "允许重复选项"],
    ),
    ("clean_text_values", &["clean_text_values"]),
    ("omit_instanceid", &["omit_instanceid"]),
    ("flat", &["flat"]),
];

/// Columns of the entities sheet of foreign forms.
pub const ENTITIES: Names = &[
    ("dataset", &["dataset", "list_name"]),
    ("label", &["label"]),
    ("entity_id", &["entity_id"]),
    ("create_if", &["create_if"]),
    ("update_if", &["update_if"]),
];

/// Groups of columns that foreign forms use and that mean nothing to us.
const IGNORED: &[&str] = &[
    "media",
    "image",
    "big-image",
    "audio",
    "video",
    "autoplay",
    "rows",
    "instance",
    "body",
    "control",
    "bind",
    "sms_field",
    "sms_option",
    "intent",
    "query",
    "noapperrorstring",
    "no_app_error_string",
    "compact_tag",
];

/// Meaning of a survey heading.
pub fn survey(heading: &str, double: bool) -> Heading {
    let tokens = tokens(heading, double);
    let mut rest = tokens.iter().map(String::as_str);
    let first = snake(rest.next().unwrap_or_default());
    let second = rest.next().unwrap_or_default();
    let third = rest.next().unwrap_or_default();
    match first.as_str() {
        "bind" | "control" | "body" => nested(second, third),
        "cunliban" => known(OURS, &snake(second), third).unwrap_or(Heading::Unknown),
        _ => known(SURVEY, &first, second).unwrap_or_else(|| ignored(&first)),
    }
}

/// Our columns under their namespaced English name.
const OURS: Names = &[
    ("min_rows", &["min_rows"]),
    ("why", &["why"]),
    ("seen_by", &["seen_by"]),
    ("posted", &["posted"]),
    ("sensitive", &["sensitive"]),
    ("profile", &["profile"]),
    ("material", &["material"]),
];

fn nested(second: &str, language: &str) -> Heading {
    let key = match second.to_ascii_lowercase().as_str() {
        "type" => "bind_type",
        "jr:preload" => "preload",
        "jr:preloadparams" => "preload_params",
        "relevant" => "relevant",
        "required" => "required",
        "readonly" => "read_only",
        "constraint" => "constraint",
        "calculate" => "calculation",
        "jr:constraintmsg" => "constraint_message",
        "jr:requiredmsg" => "required_message",
        "appearance" => "appearance",
        "jr:count" => "repeat_count",
        "entities:saveto" => "save_to",
        _ => return Heading::Ignored,
    };
    Heading::Known(key, language.to_owned())
}

/// Meaning of a choices heading; what is not known is a filter key of the author's own.
pub fn choices(heading: &str, double: bool) -> Heading {
    let tokens = tokens(heading, double);
    let first = snake(tokens.first().map(String::as_str).unwrap_or_default());
    let language = tokens.get(1).map(String::as_str).unwrap_or_default();
    if let Some(found) = known(CHOICES, &first, language) {
        return found;
    }
    if IGNORED.contains(&first.as_str()) || tokens.len() > 1 || heading.contains(' ') {
        return Heading::Ignored;
    }
    Heading::Extra(heading.to_owned())
}

/// Meaning of a settings heading.
pub fn settings(heading: &str, double: bool) -> Heading {
    let tokens = tokens(heading, double);
    let first = snake(tokens.first().map(String::as_str).unwrap_or_default());
    let language = tokens.get(1).map(String::as_str).unwrap_or_default();
    known(SETTINGS, &first, language).unwrap_or(Heading::Unknown)
}

/// Meaning of a heading of the entities sheet.
pub fn entities(heading: &str, _double: bool) -> Heading {
    known(ENTITIES, &snake(heading), "").unwrap_or(Heading::Ignored)
}

/// Looks a heading up in a list of names.
pub fn known(names: Names, heading: &str, language: &str) -> Option<Heading> {
    let (key, _) = names.iter().find(|(_, names)| names.contains(&heading))?;
    Some(Heading::Known(key, language.to_owned()))
}

fn ignored(first: &str) -> Heading {
    if IGNORED.contains(&first) {
        Heading::Ignored
    } else {
        Heading::Unknown
    }
}

/// `label::English (en)` or, where no heading of the sheet has `::`, `label:English`.
pub fn tokens(heading: &str, double: bool) -> Vec<String> {
    let heading = heading.replace('：', ":");
    if double || heading.contains("::") {
        return heading.split("::").map(|token| token.trim().to_owned()).collect();
    }
    let mut joined: Vec<String> = Vec::new();
    for token in heading.split(':').map(str::trim) {
        match joined.last_mut() {
            Some(last) if last == "jr" => *last = format!("jr:{token}"),
            _ => joined.push(token.to_owned()),
        }
    }
    joined
}

/// Lower case, blanks as underscores.
pub fn snake(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join("_")
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(heading: &str) -> String {
        match survey(heading, heading.contains("::")) {
            Heading::Known(key, language) if language.is_empty() => key.to_owned(),
            Heading::Known(key, language) => format!("{key}/{language}"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn old_new_and_chinese_headings_mean_the_same() {
        for heading in [
            "Constraint Message",
            "bind:jr:constraintMsg",
            "bind::jr:constraintMsg",
            "校验提示",
        ] {
            assert_eq!(key(heading), "constraint_message");
        }
        assert_eq!(key("label::English (en)"), "label/English (en)");
        assert_eq!(key("Label:French"), "label/French");
        assert_eq!(key("cunliban::why::en"), "why/en");
        assert_eq!(key("control::jr:count"), "repeat_count");
        assert_eq!(key("media::image::fr"), "Ignored");
        assert_eq!(key("lable"), "Unknown");
    }
}
