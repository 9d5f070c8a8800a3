//! Words of the appearance column that mean something to us. This is the one list: the workbook reads and translates them by
//! it, the engine and the interface look at them by these names. Other words of a foreign form are kept and mean nothing.

/// All of them: the word, and how it is written in Chinese.
pub const WORDS: &[(&str, &str)] = &[
    ("field-list", "同页"),
    (MULTILINE, "多行"),
    ("minimal", "下拉"),
    ("autocomplete", "可搜索"),
    ("signature", "手写签名"),
    ("no-calendar", "无日历"),
    (YEAR, "只填年"),
    (MONTH_YEAR, "只填年月"),
    ("likert", "量表"),
    (NUMBERS, "数字键盘"),
    ("compact", "紧凑"),
    ("horizontal", "横排"),
    ("new", "现拍"),
    (ID_NUMBER, "身份证号"),
    (PHONE, "电话"),
    (BANK_CARD, "银行卡"),
    (MONEY, "金额"),
    (VILLAGE, "村"),
    (NAME, "姓名"),
    (MAY_FORGET, "可以不记得"),
];

/// Several lines.
pub const MULTILINE: &str = "multiline";
/// Of a date only the year.
pub const YEAR: &str = "year";
/// Of a date only year and month.
pub const MONTH_YEAR: &str = "month-year";
/// A text of digits.
pub const NUMBERS: &str = "numbers";
/// An identity number: keypad with X.
pub const ID_NUMBER: &str = "id-number";
/// A phone number: keypad.
pub const PHONE: &str = "phone";
/// A card number: keypad in groups.
pub const BANK_CARD: &str = "bank-card";
/// An amount: keypad with its capitals.
pub const MONEY: &str = "money";
/// A village of the county, to be picked.
pub const VILLAGE: &str = "village";
/// A person's name.
pub const NAME: &str = "name";
/// 不记得 is an answer.
pub const MAY_FORGET: &str = "may-forget";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_twice() {
        for at in 0..WORDS.len() {
            let again = WORDS[at + 1..]
                .iter()
                .any(|(word, chinese)| *word == WORDS[at].0 || *chinese == WORDS[at].1);
            assert!(!again, "{:?}", WORDS[at]);
        }
    }
}
