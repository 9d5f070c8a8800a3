//! What belongs to the questions of the template: choices, settings, self-check, example.

use super::column::{TYPES, Template, YES_NO, listed, plain};

/// The sheet 选项.
pub const CHOICES: Template = Template {
    name: "选项",
    columns: &[
        plain("列表", 16.0, "同一个列表的选项写同一个名字。"),
        plain("名称", 14.0, "存下来的值，不要有空格。"),
        plain("标题", 30.0, "老乡看到的字。"),
    ],
    rows: &[
        &["是否", "yes", "是"],
        &["是否", "no", "不是"],
        &["有无", "yes", "有"],
        &["有无", "no", "没有"],
    ],
};

/// The sheet 设置.
pub const SETTINGS: Template = Template {
    name: "设置",
    columns: &[plain("表单标题", 30.0, ""), plain("默认语言", 14.0, "")],
    rows: &[&["小卖部水电补贴申请", "zh-Hans"]],
};

/// The sheet 自测.
pub const SELF_CHECK: Template = Template {
    name: "自测",
    columns: &[
        listed("类型", 14.0, "和问卷一样。", TYPES, false),
        plain("名称", 16.0, ""),
        plain("标题", 40.0, ""),
        listed("必填", 8.0, "", YES_NO, false),
    ],
    rows: &[
        &["单选 是否", "开店满一年", "店开了一年了吗？", "是"],
        &["单选 是否", "在本村", "店在本村吗？", "是"],
    ],
};

/// The sheet 自测规则.
pub const CHECK_RULES: Template = Template {
    name: "自测规则",
    columns: &[
        plain("条件", 30.0, "不成立就说“不满足时”里的话。"),
        plain("不满足时", 40.0, ""),
        listed("结论", 10.0, "", &["不能办", "问一问"], true),
        plain("可以看看", 20.0, "别的事项的编号。"),
    ],
    rows: &[
        &["${开店满一年} = 'yes'", "开店满一年才能办", "不能办", ""],
        &["${在本村} = 'yes'", "店不在本村，请问问店所在的村", "问一问", ""],
    ],
};

/// The sheet 样例.
pub const EXAMPLE: Template = Template {
    name: "样例",
    columns: &[
        plain("题", 20.0, "问卷里的名称。"),
        plain("值", 30.0, ""),
        plain("第几行", 10.0, "重复里的第几行，不写是 1。"),
    ],
    rows: &[
        &["姓名", "王示例"],
        &["身份证号", "990123194803052187"],
        &["有执照", "有"],
        &["月电费", "120"],
        &["承诺", "是"],
    ],
};
