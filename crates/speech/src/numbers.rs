//! Figures as Chinese words: digit by digit, as amounts, with decimals.

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/// Within a group of four.
const UNITS: [&str; 4] = ["", "十", "百", "千"];
/// Of the groups of four.
const GROUPS: [&str; 5] = ["", "万", "亿", "万亿", "亿亿"];
/// More digits than this are a number of something, not an amount.
const AMOUNT_DIGITS: usize = 16;

/// Digit by digit, as years are read.
pub(crate) fn plain(digits: &str) -> String {
    digits.chars().filter_map(digit).collect()
}

/// Digit by digit, as telephone and identity numbers are read: 1 is 幺, so that nobody hears 七.
pub(crate) fn spelled(digits: &str) -> String {
    let letter = |c: char| match c {
        '1' => Some('幺'),
        'X' | 'x' => Some('叉'),
        _ => digit(c),
    };
    digits.chars().filter_map(letter).collect()
}

/// Groups, each digit by digit, with a small pause between.
pub(crate) fn spelled_groups<'a>(groups: impl IntoIterator<Item = &'a str>) -> String {
    let groups: Vec<String> = groups.into_iter().map(spelled).collect();
    groups.join("，")
}

/// In groups of these lengths; what is left over in groups of four.
pub(crate) fn grouped(digits: &str, lengths: &[usize]) -> String {
    let mut chars = digits.chars();
    let mut groups = Vec::new();
    for length in lengths.iter().copied().chain(std::iter::repeat(4)) {
        let group: String = chars.by_ref().take(length).collect();
        if group.is_empty() {
            break;
        }
        groups.push(group);
    }
    spelled_groups(groups.iter().map(String::as_str))
}

/// An amount: 1200 is 一千二百.
pub(crate) fn amount(digits: &str) -> String {
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return "零".to_owned();
    }
    if digits.len() > AMOUNT_DIGITS {
        return grouped(digits, &[]);
    }
    let said = groups_of(digits);
    match said.strip_prefix("一十") {
        Some(rest) => format!("十{rest}"),
        None => said,
    }
}

/// An amount with its decimals: 3.50 is 三点五零.
pub(crate) fn decimal(number: &str) -> String {
    match number.split_once('.') {
        Some((whole, part)) => format!("{}点{}", amount(whole), plain(part)),
        None => amount(number),
    }
}

/// The same before a word that counts things: 2 is 两.
pub(crate) fn counted(number: &str) -> String {
    if number == "2" {
        return "两".to_owned();
    }
    decimal(number)
}

fn groups_of(digits: &str) -> String {
    let all: Vec<char> = digits.chars().collect();
    let groups: Vec<&[char]> = all.rchunks(4).collect();
    let mut said = String::new();
    let mut gap = false;
    for (power, group) in groups.iter().enumerate().rev() {
        let zero = group.iter().all(|c| *c == '0');
        gap |= !said.is_empty() && (zero || group.first() == Some(&'0'));
        if zero {
            continue;
        }
        if std::mem::take(&mut gap) {
            said.push('零');
        }
        said.push_str(&group_of(group, power > 0 && said.is_empty()));
        said.push_str(GROUPS.get(power).copied().unwrap_or_default());
    }
    said
}

/// Up to four digits. `leads`: 万 or 亿 follows, and a single 2 before it is 两.
fn group_of(group: &[char], leads: bool) -> String {
    if leads && group == ['2'] {
        return "两".to_owned();
    }
    let mut said = String::new();
    let mut gap = false;
    for (index, each) in group.iter().enumerate() {
        let unit = group.len().saturating_sub(index).saturating_sub(1);
        if *each == '0' {
            gap = !said.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            said.push('零');
        }
        match (*each, unit, index) {
            ('2', 3, 0) => said.push('两'),
            _ => said.extend(digit(*each)),
        }
        said.push_str(UNITS.get(unit).copied().unwrap_or_default());
    }
    said
}

fn digit(c: char) -> Option<char> {
    let at = usize::try_from(c.to_digit(10)?).ok()?;
    DIGITS.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_said_as_people_say_them() {
        for (digits, said) in [
            ("0", "零"),
            ("10", "十"),
            ("12", "十二"),
            ("20", "二十"),
            ("105", "一百零五"),
            ("110", "一百一十"),
            ("200", "二百"),
            ("1200", "一千二百"),
            ("2000", "两千"),
            ("2026", "两千零二十六"),
            ("10000", "一万"),
            ("12000", "一万两千"),
            ("20000", "两万"),
            ("100000", "十万"),
            ("100005", "十万零五"),
            ("1000500", "一百万零五百"),
            ("10010", "一万零一十"),
            ("123456789", "一亿两千三百四十五万六千七百八十九"),
            ("007", "七"),
        ] {
            assert_eq!(amount(digits), said, "{digits}");
        }
    }

    #[test]
    fn decimals_and_groups() {
        assert_eq!(decimal("3.50"), "三点五零");
        assert_eq!(counted("2"), "两");
        assert_eq!(grouped("13900001234", &[3, 4, 4]), "幺三九，零零零零，幺二三四");
        assert_eq!(spelled("12X"), "幺二叉");
    }
}
