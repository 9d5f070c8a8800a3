//! Names of our own sheets and their columns, English and Chinese, as in docs/workbook.md.

use crate::survey::headings::{known, snake, tokens};
use crate::table::Heading;

type Names = &'static [(&'static str, &'static [&'static str])];

/// Sheets. The second name is the one a Chinese author writes.
pub const SHEETS: Names = &[
    ("survey", &["survey", "问卷", "表单", "题目"]),
    ("choices", &["choices", "选项", "选择项"]),
    ("settings", &["settings", "设置", "表单设置"]),
    ("guide", &["guide", "指南", "办事指南"]),
    ("materials", &["materials", "材料", "申请材料"]),
    ("steps", &["steps", "环节", "办理环节", "办理流程", "流程"]),
    ("faq", &["faq", "问答", "常见问题"]),
    ("aliases", &["aliases", "别名", "俗称", "大家怎么说"]),
    ("basis", &["basis", "依据", "设定依据", "法律依据"]),
    ("figures", &["figures", "金额和时间", "金额", "数字"]),
    ("places", &["places", "地点", "办理地点", "去哪办"]),
    ("self_check", &["self_check", "自测", "能不能办"]),
    ("check_rules", &["check_rules", "自测规则"]),
    ("parts", &["parts", "联办", "一件事"]),
    ("example", &["example", "样例", "填写样例"]),
];

const WHEN: &[&str] = &["when", "条件", "什么时候要", "什么时候办"];

/// Columns of 指南.
pub const GUIDE: Names = &[
    ("key", &["key", "项目", "键"]),
    ("text", &["text", "value", "内容", "值"]),
];
/// Columns of 材料.
pub const MATERIALS: Names = &[
    ("id", &["id", "编号"]),
    ("kind", &["kind", "种类"]),
    ("name", &["name", "名称", "材料名称"]),
    ("how", &["how", "怎么拿到"]),
    ("need", &["need", "必要性"]),
    ("when", WHEN),
    ("originals", &["originals", "原件", "原件份数"]),
    ("copies", &["copies", "复印件", "复印件份数"]),
    ("source", &["source", "来源", "来源渠道"]),
    ("basis", &["basis", "依据", "要求提供的依据"]),
    ("valid_months", &["valid_months", "有效月数"]),
    ("persons", &["persons", "几个人的"]),
];
/// Columns of 环节.
pub const STEPS: Names = &[
    ("name", &["name", "环节", "名称"]),
    ("who", &["who", "谁办"]),
    ("what", &["what", "做什么"]),
    ("limit", &["limit", "多久"]),
];
/// Columns of 问答.
pub const FAQ: Names = &[
    ("question", &["question", "问", "问题"]),
    ("answer", &["answer", "答", "回答"]),
    ("also", &["also", "也这样问", "别的问法"]),
];
/// Columns of 别名.
pub const ALIASES: Names = &[("alias", &["alias", "别名", "俗称"])];
/// Columns of 依据.
pub const BASIS: Names = &[
    ("name", &["name", "名称"]),
    ("article", &["article", "条款"]),
    ("says", &["says", "内容"]),
    ("status", &["status", "状态"]),
];
/// Columns of 金额和时间.
pub const FIGURES: Names = &[
    ("name", &["name", "名称"]),
    ("value", &["value", "数值"]),
    ("valid_from", &["valid_from", "开始"]),
    ("valid_to", &["valid_to", "结束"]),
    ("kind", &["kind", "种类"]),
];
/// Columns of 地点.
pub const PLACES: Names = &[
    ("office", &["office", "地点编号", "编号"]),
    ("note", &["note", "说明"]),
];
/// Columns of 自测规则.
pub const CHECK_RULES: Names = &[
    ("when", WHEN),
    ("fails", &["fails", "不满足时"]),
    ("verdict", &["verdict", "结论"]),
    ("instead", &["instead", "可以看看", "可办"]),
];
/// Columns of 联办.
pub const PARTS: Names = &[
    ("id", &["id", "编号"]),
    ("name", &["name", "名称"]),
    ("office", &["office", "办理单位"]),
    ("when", WHEN),
    ("questions", &["questions", "用到的题"]),
];
/// Columns of 样例.
pub const EXAMPLE: Names = &[
    ("question", &["question", "题", "题目"]),
    ("value", &["value", "值", "答案"]),
    ("row", &["row", "第几行"]),
];

/// What a sheet is, by its name.
pub fn sheet_key(name: &str) -> Option<&'static str> {
    let name = snake(name);
    SHEETS
        .iter()
        .find(|(_, names)| names.contains(&name.as_str()))
        .map(|(key, _)| *key)
}

/// How a sheet is called in sentences: 问卷 (survey).
pub fn title(key: &str) -> String {
    let names = SHEETS
        .iter()
        .find(|(name, _)| *name == key)
        .map(|(_, names)| *names)
        .unwrap_or_default();
    format!("{} ({key})", names.get(1).copied().unwrap_or(key))
}

/// Reads headings of one of our sheets.
pub fn resolver(names: Names) -> impl Fn(&str, bool) -> Heading {
    move |heading, double| {
        let tokens = tokens(heading, double);
        let first = snake(tokens.first().map(String::as_str).unwrap_or_default());
        let language = tokens.get(1).map(String::as_str).unwrap_or_default();
        if matches!(first.as_str(), "备注" | "note" | "comment")
            && !names.iter().any(|(_, all)| all.contains(&first.as_str()))
        {
            return Heading::Ignored;
        }
        known(names, &first, language).unwrap_or(Heading::Unknown)
    }
}
