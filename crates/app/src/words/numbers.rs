//! Numbers grouped as people read them, and masked where others may look.

/// Digits in groups from the left: `6217 9900 …`.
pub fn grouped(text: &str, sizes: &[usize]) -> String {
    let digits: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    let mut groups = Vec::new();
    let mut rest = digits.as_slice();
    for size in sizes {
        let (head, tail) = rest.split_at(rest.len().min(*size));
        groups.push(head.iter().collect::<String>());
        rest = tail;
    }
    groups.push(rest.iter().collect());
    groups.retain(|group| !group.is_empty());
    groups.join(" ")
}

/// ID number 6-8-4.
pub fn id_number(text: &str) -> String {
    grouped(text, &[6, 8, 4])
}

/// Phone 3-4-4; other lengths stay as they are.
pub fn phone(text: &str) -> String {
    if text.chars().count() == 11 {
        grouped(text, &[3, 4, 4])
    } else {
        text.to_owned()
    }
}

/// Card number 4-4-4-4-3.
pub fn card(text: &str) -> String {
    grouped(text, &[4, 4, 4, 4])
}

/// `12,345.5`: thousands apart; what is no plain number stays as it is.
pub fn thousands(text: &str) -> String {
    let (sign, plain) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, fraction) = plain
        .split_once('.')
        .map_or((plain, None), |(whole, rest)| (whole, Some(rest)));
    if whole.is_empty() || !whole.chars().all(|c| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut out = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// First and last characters with stars between: for lists that others may see.
pub fn masked(text: &str, head: usize, tail: usize) -> String {
    let all: Vec<char> = text.chars().collect();
    if all.len() <= head + tail {
        return "*".repeat(all.len());
    }
    let hidden = all.len() - head - tail;
    all.iter()
        .enumerate()
        .map(|(i, c)| if i < head || i >= head + hidden { *c } else { '*' })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_as_people_read_them() {
        for (given, shown) in [
            (id_number("990123194403052187"), "990123 19440305 2187"),
            (phone("13800001234"), "138 0000 1234"),
            (phone("12345"), "12345"),
            (card("6217990000000000014"), "6217 9900 0000 0000 014"),
            (thousands("1234567.5"), "1,234,567.5"),
            (thousands("-999"), "-999"),
            (thousands("一百"), "一百"),
            (masked("990123194403052187", 6, 4), "990123********2187"),
            (masked("王", 1, 1), "*"),
        ] {
            assert_eq!(given, shown);
        }
    }
}
