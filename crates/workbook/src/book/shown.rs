//! What a number looks like on the sheet: `05` is stored as 5, `80%` as 0.8. Whoever fills the sheet goes by what is shown.

/// What the sheet shows for a number; `None` where that cannot be worked out (fractions, scientific notation).
pub fn number(format: &str, number: f64) -> Option<String> {
    let section = section(format, number);
    let number = if section.1 { number.abs() } else { number };
    let parts = Parts::of(section.0)?;
    let Some(digits) = parts.digits else {
        return Some(parts.before);
    };
    Some(format!("{}{}{}", parts.before, digits.show(number)?, parts.after))
}

/// Whether a format of dates leaves out the year that the cell holds.
pub fn hides_year(format: &str) -> bool {
    let bare = bare(format).to_ascii_lowercase();
    bare.contains('d') && !bare.contains('y') && !bare.contains('e')
}

/// The format behind a number that stands for one of Excel's own; `None` for those that show a number as it is stored.
pub fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        1 => "0",
        2 => "0.00",
        3 | 37 | 38 => "#,##0",
        4 | 39 | 40 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 | 48 => "0.00E+00",
        12 | 13 => "# ?/?",
        16 => "d-mmm",
        28 | 29 | 51 | 54 | 58 => "m\"月\"d\"日\"",
        41 | 43 => "#,##0.00",
        42 | 44 => "\"¥\"#,##0.00",
        _ => return None,
    })
}

/// The part of a format for this number, and whether the sign is already in it.
fn section(format: &str, number: f64) -> (&str, bool) {
    let mut sections = Vec::new();
    let (mut begin, mut quoted) = (0, false);
    for (at, letter) in format.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.push(format.get(begin..at).unwrap_or_default());
                begin = at + 1;
            }
            _ => {}
        }
    }
    sections.push(format.get(begin..).unwrap_or_default());
    let of = |at: usize| sections.get(at).copied().filter(|text| !text.is_empty());
    match number {
        number if number < 0.0 => of(1).map(|text| (text, true)),
        0.0 => of(2).map(|text| (text, false)),
        _ => None,
    }
    .unwrap_or((of(0).unwrap_or_default(), false))
}

/// Without quoted words and what stands in brackets.
fn bare(format: &str) -> String {
    let (mut out, mut quoted, mut bracket) = (String::new(), false, false);
    for letter in format.chars() {
        match letter {
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            _ if quoted || bracket => {}
            _ => out.push(letter),
        }
    }
    out
}

#[derive(Default)]
struct Parts {
    before: String,
    after: String,
    digits: Option<Digits>,
}

impl Parts {
    fn of(section: &str) -> Option<Parts> {
        let mut parts = Parts::default();
        let mut letters = section.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => parts.say(letters.by_ref().take_while(|letter| *letter != '"').collect()),
                '\\' => parts.say(letters.next().into_iter().collect()),
                '[' => {
                    let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                    let currency = inside.strip_prefix('$').and_then(|text| text.split('-').next());
                    parts.say(currency.unwrap_or_default().to_owned());
                }
                // A blank as wide as the next sign, or filled up with it.
                '_' | '*' => drop(letters.next()),
                '0' | '#' | '.' | ',' => parts.digits.get_or_insert_default().take(letter),
                '%' => {
                    parts.digits.get_or_insert_default().percent = true;
                    parts.say("%".to_owned());
                }
                'G' if letters.clone().take(6).eq("eneral".chars()) => {
                    letters.nth(5);
                    parts.digits.get_or_insert_default().as_stored = true;
                }
                'E' | 'e' | '?' | '/' | '@' => return None,
                other => parts.say(other.to_string()),
            }
        }
        Some(parts)
    }

    fn say(&mut self, text: String) {
        let to = if self.digits.is_some() {
            &mut self.after
        } else {
            &mut self.before
        };
        to.push_str(&text);
    }
}

#[derive(Default)]
struct Digits {
    whole: usize,
    decimals: usize,
    least_decimals: usize,
    point: bool,
    thousands: bool,
    percent: bool,
    as_stored: bool,
}

impl Digits {
    fn take(&mut self, letter: char) {
        match (letter, self.point) {
            ('.', _) => self.point = true,
            (',', _) => self.thousands = true,
            ('0', false) => self.whole += 1,
            ('0', true) => (self.decimals, self.least_decimals) = (self.decimals + 1, self.decimals + 1),
            (_, true) => self.decimals += 1,
            (_, false) => {}
        }
    }

    fn show(&self, number: f64) -> Option<String> {
        let number = if self.percent { number * 100.0 } else { number };
        if self.as_stored {
            return Some(number.to_string());
        }
        let rounded = format!("{:.*}", self.decimals, number.abs());
        let (whole, decimals) = rounded.split_once('.').unwrap_or((&rounded, ""));
        let (least, rest) = decimals.split_at_checked(self.least_decimals)?;
        let decimals = format!("{least}{}", rest.trim_end_matches('0'));
        let mut whole = format!("{whole:0>width$}", width = self.whole);
        if self.thousands {
            let at = (1..whole.len()).filter(|at| (whole.len() - at) % 3 == 0);
            at.collect::<Vec<_>>()
                .into_iter()
                .rev()
                .for_each(|at| whole.insert(at, ','));
        }
        let sign = if number < 0.0 { "-" } else { "" };
        let point = if decimals.is_empty() { "" } else { "." };
        Some(format!("{sign}{whole}{point}{decimals}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_look_as_on_the_sheet() {
        for (format, value, shown) in [
            ("00", 5.0, "05"),
            ("0%", 0.8, "80%"),
            ("0.0%", 0.805, "80.5%"),
            ("\"¥\"#,##0.00\"元/月\"", 1234.5, "¥1,234.50元/月"),
            ("[$¥-804]#,##0.00", 1_234_567.0, "¥1,234,567.00"),
            ("0", 2.5, "2"),
            ("0.00", 3.0, "3.00"),
            ("0.##", 3.5, "3.5"),
            ("General", 3.5, "3.5"),
            ("General\"元\"", 480.0, "480元"),
            ("0;\"负\"0", -3.0, "负3"),
            ("0;;\"无\"", 0.0, "无"),
            ("0_);[Red](0)", -3.0, "(3)"),
            ("#,##0", 999.0, "999"),
        ] {
            assert_eq!(number(format, value).as_deref(), Some(shown), "{format}");
        }
        assert_eq!(number("0.00E+00", 1.0), None);
        assert!(hides_year("m\"月\"d\"日\"") && !hides_year("yyyy/m/d") && !hides_year("h:mm"));
    }
}
