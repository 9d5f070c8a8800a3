//! The functions of the profile: names, Chinese names, how many arguments. What they do is in `eval`.

/// A function that evaluates its arguments in the ordinary way (paths, `once`, `regex` and look-ups are compiled apart).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    True,
    False,
    Not,
    Boolean,
    BooleanFromString,
    Number,
    Text,
    Int,
    Round,
    Floor,
    Ceiling,
    Abs,
    Pow,
    Sqrt,
    Exp,
    Exp10,
    Log,
    Log10,
    Pi,
    Sin,
    Cos,
    Tan,
    Asin,
    Acos,
    Atan,
    Atan2,
    If,
    Coalesce,
    Selected,
    SelectedAt,
    CountSelected,
    StringLength,
    Substr,
    SubstringBefore,
    SubstringAfter,
    Concat,
    Join,
    Contains,
    StartsWith,
    EndsWith,
    Translate,
    NormalizeSpace,
    Count,
    CountNonEmpty,
    Sum,
    Min,
    Max,
    Checklist,
    WeightedChecklist,
    Today,
    Now,
    Date,
    DateTime,
    DecimalDateTime,
    DecimalTime,
    FormatDate,
    FormatDateTime,
    Uuid,
    Random,
    CnIdValid,
    CnIdBirth,
    CnIdSex,
    CnIdUpgrade,
    CnAge,
    CnUsccValid,
    CnMobileValid,
    CnPhoneValid,
    CnBankCardValid,
    CnAmountCapitals,
}

const ANY: usize = 1000;

/// Every ordinary function: names (the first is the canonical one), fewest and most arguments.
#[rustfmt::skip]
const TABLE: &[(Function, &[&str], usize, usize)] = &[
    (Function::True, &["true"], 0, 0),
    (Function::False, &["false"], 0, 0),
    (Function::Not, &["not", "非"], 1, 1),
    (Function::Boolean, &["boolean"], 1, 1),
    (Function::BooleanFromString, &["boolean-from-string"], 1, 1),
    (Function::Number, &["number", "转数字"], 1, 1),
    (Function::Text, &["string", "转文本"], 1, 1),
    (Function::Int, &["int", "取整"], 1, 1),
    (Function::Round, &["round", "四舍五入"], 1, 2),
    (Function::Floor, &["floor", "向下取整"], 1, 1),
    (Function::Ceiling, &["ceiling", "向上取整"], 1, 1),
    (Function::Abs, &["abs", "绝对值"], 1, 1),
    (Function::Pow, &["pow", "乘方"], 2, 2),
    (Function::Sqrt, &["sqrt", "平方根"], 1, 1),
    (Function::Exp, &["exp"], 1, 1),
    (Function::Exp10, &["exp10"], 1, 1),
    (Function::Log, &["log"], 1, 1),
    (Function::Log10, &["log10"], 1, 1),
    (Function::Pi, &["pi"], 0, 0),
    (Function::Sin, &["sin"], 1, 1),
    (Function::Cos, &["cos"], 1, 1),
    (Function::Tan, &["tan"], 1, 1),
    (Function::Asin, &["asin"], 1, 1),
    (Function::Acos, &["acos"], 1, 1),
    (Function::Atan, &["atan"], 1, 1),
    (Function::Atan2, &["atan2"], 2, 2),
    (Function::If, &["if", "如果"], 3, 3),
    (Function::Coalesce, &["coalesce", "首个非空"], 1, ANY),
    (Function::Selected, &["selected", "选中", "is-selected"], 2, 2),
    (Function::SelectedAt, &["selected-at", "选中第"], 2, 2),
    (Function::CountSelected, &["count-selected", "选中数"], 1, 1),
    (Function::StringLength, &["string-length", "字数"], 0, 1),
    (Function::Substr, &["substr", "截取"], 2, 3),
    (Function::SubstringBefore, &["substring-before"], 2, 2),
    (Function::SubstringAfter, &["substring-after"], 2, 2),
    (Function::Concat, &["concat", "连接"], 0, ANY),
    (Function::Join, &["join", "拼接"], 1, ANY),
    (Function::Contains, &["contains", "包含"], 2, 2),
    (Function::StartsWith, &["starts-with", "开头是"], 2, 2),
    (Function::EndsWith, &["ends-with", "结尾是"], 2, 2),
    (Function::Translate, &["translate"], 3, 3),
    (Function::NormalizeSpace, &["normalize-space", "去空格"], 0, 1),
    (Function::Count, &["count", "计数"], 1, 1),
    (Function::CountNonEmpty, &["count-non-empty", "非空计数"], 1, 1),
    (Function::Sum, &["sum", "合计"], 1, ANY),
    (Function::Min, &["min", "最小"], 1, ANY),
    (Function::Max, &["max", "最大"], 1, ANY),
    (Function::Checklist, &["checklist"], 3, ANY),
    (Function::WeightedChecklist, &["weighted-checklist"], 4, ANY),
    (Function::Today, &["today", "今天"], 0, 0),
    (Function::Now, &["now", "现在"], 0, 0),
    (Function::Date, &["date", "日期"], 1, 1),
    (Function::DateTime, &["date-time"], 1, 1),
    (Function::DecimalDateTime, &["decimal-date-time"], 1, 1),
    (Function::DecimalTime, &["decimal-time"], 1, 1),
    (Function::FormatDate, &["format-date", "日期格式"], 2, 2),
    (Function::FormatDateTime, &["format-date-time"], 2, 2),
    (Function::Uuid, &["uuid"], 0, 1),
    (Function::Random, &["random"], 0, 0),
    (Function::CnIdValid, &["cn-id-valid", "id-card-ok", "身份证有效"], 1, 1),
    (Function::CnIdBirth, &["cn-id-birth", "id-card-birth", "出生日期"], 1, 1),
    (Function::CnIdSex, &["cn-id-sex", "id-card-sex", "性别"], 1, 1),
    (Function::CnIdUpgrade, &["cn-id-upgrade", "身份证升位"], 1, 1),
    (Function::CnAge, &["cn-age", "age", "周岁"], 1, 2),
    (Function::CnUsccValid, &["cn-uscc-valid", "uscc-ok", "信用代码有效"], 1, 1),
    (Function::CnMobileValid, &["cn-mobile-valid", "mobile-ok", "手机号有效"], 1, 1),
    (Function::CnPhoneValid, &["cn-phone-valid", "phone-ok", "电话有效"], 1, 1),
    (Function::CnBankCardValid, &["cn-bank-card-valid", "bank-card-ok", "银行卡有效"], 1, 1),
    (Function::CnAmountCapitals, &["cn-amount-capitals", "rmb-upper", "大写金额"], 1, 1),
];

/// Known elsewhere, refused here on purpose (see `docs/form-profile.md`).
const UNSUPPORTED: &[&str] = &[
    "digest",
    "base64-decode",
    "base64-encode",
    "randomize",
    "area",
    "distance",
    "geofence",
    "intersects",
    "version",
    "property",
    "local-name",
    "namespace-uri",
    "name",
    "id",
    "lang",
    "last",
    "extract-signed",
    "hmac",
];

/// Functions the compiler itself knows (paths and look-ups).
const COMPILED: &[(&str, &str)] = &[
    ("位置", "position"),
    ("第几行的", "indexed-repeat"),
    ("选项名称", "jr:choice-name"),
    ("首次", "once"),
    ("匹配", "regex"),
    ("查表", "pulldata"),
    ("当前", "current"),
    ("表", "instance"),
];

/// The canonical spelling of a function that the compiler handles itself.
pub(crate) fn compiled_name(name: &str) -> &str {
    COMPILED
        .iter()
        .find(|(chinese, _)| *chinese == name)
        .map_or(name, |(_, canonical)| canonical)
}

/// Function, fewest and most arguments.
pub(crate) fn find(name: &str) -> Option<(Function, usize, usize)> {
    let name = if name == "ceil" { "ceiling" } else { name };
    TABLE
        .iter()
        .find(|(_, names, ..)| names.contains(&name))
        .map(|(function, _, least, most)| (*function, *least, *most))
}

/// Every function, each by all its names, the canonical one first: the one list of functions.
pub fn function_names() -> impl Iterator<Item = Vec<&'static str>> {
    let ordinary = TABLE.iter().map(|(_, names, ..)| names.to_vec());
    let compiled = COMPILED
        .iter()
        .map(|(chinese, canonical)| vec![*canonical, *chinese]);
    ordinary.chain(compiled)
}

/// The canonical English spelling of any function name, Chinese names included; `None` when unknown.
pub fn canonical_function_name(name: &str) -> Option<&'static str> {
    let ordinary = TABLE
        .iter()
        .find(|(_, names, ..)| names.contains(&name))
        .and_then(|(_, names, ..)| names.first());
    ordinary.copied().or_else(|| {
        COMPILED
            .iter()
            .find(|(chinese, canonical)| *chinese == name || *canonical == name)
            .map(|(_, canonical)| *canonical)
    })
}

pub(crate) fn is_unsupported(name: &str) -> bool {
    UNSUPPORTED.contains(&name)
}

/// The known name nearest to a misspelt one.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let names = TABLE
        .iter()
        .flat_map(|(_, names, ..)| names.iter().copied())
        .chain(COMPILED.iter().map(|(_, c)| *c));
    names
        .map(|known| (distance(name, known), known))
        .filter(|(distance, _)| *distance <= 2)
        .min()
        .map(|(_, known)| known)
}

/// Edit distance.
pub(crate) fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let keep = row.get(j).copied().unwrap_or(0) + usize::from(x != *y);
            let drop = row.get(j + 1).copied().unwrap_or(0) + 1;
            let add = next.get(j).copied().unwrap_or(0) + 1;
            next.push(keep.min(drop).min(add));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}
