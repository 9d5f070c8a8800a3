//! A day as people write it: `今天`, `2026年11月26日`, `一九四四年三月十二`, `去年腊月初八`, `农历一九四四年二月十八`. Which comes
//! first, day or month, is never guessed, nor a century. What is read is shown back in full, with its lunar date.

use jiff::civil::Date;

use super::glyphs::{between_digits, positional, simple};
use super::lunar;
use super::numbers::small;
use crate::appearance;
use crate::definition::NodeDef;
use crate::trouble::Trouble;

/// Longer than any date that is one.
const LONGEST: usize = 40;
/// Words for days, by how far they are from today.
const NEAR: [(&str, i32); 16] = [
    ("大前天", -3),
    ("大后天", 3),
    ("前天", -2),
    ("前日", -2),
    ("前儿", -2),
    ("昨天", -1),
    ("昨日", -1),
    ("昨儿", -1),
    ("今天", 0),
    ("今日", 0),
    ("今儿", 0),
    ("明天", 1),
    ("明日", 1),
    ("明儿", 1),
    ("后天", 2),
    ("后日", 2),
];
/// Words for years, by how far they are from this one; longer ones first.
const YEARS: [(&str, i16); 7] = [
    ("大前年", -3),
    ("前年", -2),
    ("去年", -1),
    ("上年", -1),
    ("今年", 0),
    ("明年", 1),
    ("后年", 2),
];

/// Reads a day; `None` where there is nothing but the lines between the fields.
pub(super) fn read(def: &NodeDef, typed: &str, today: Date) -> Result<Option<Date>, Trouble> {
    if typed.len() > LONGEST * 4 {
        return Err(Trouble::DateUnclear);
    }
    // `2024 1 31`: blanks between digits part them.
    let text = simple(&between_digits(typed, '-'));
    if text.chars().all(|c| c == '-') {
        return Ok(None);
    }
    if let Some((_, days)) = NEAR.iter().find(|(word, _)| text == *word) {
        let day = today.checked_add(jiff::Span::new().days(*days));
        return day.map(Some).map_err(|_| Trouble::DateUnclear);
    }
    let mut parts = Parts::of(&text, today)?;
    let asks = |word: &str| def.appearance.iter().any(|known| known == word);
    if parts.day.is_empty() && (asks(appearance::MONTH_YEAR) || asks(appearance::YEAR)) {
        parts.day = "1".to_owned();
    }
    if parts.month.is_empty() && asks(appearance::YEAR) {
        parts.month = "1".to_owned();
    }
    parts.date(today).map(Some)
}

/// Year, month and day as written, and whose calendar they are of.
#[derive(Debug, Default)]
struct Parts {
    year: String,
    month: String,
    day: String,
    lunar: bool,
    leap: bool,
}

impl Parts {
    fn of(text: &str, today: Date) -> Result<Parts, Trouble> {
        let (text, calendar) = calendar(text);
        if text.contains(['-', '/', '.']) && !text.contains(['年', '月']) {
            return Self::separated(&text);
        }
        let mut parts = Parts::default();
        let rest = parts.take_year(&text, today)?;
        if rest.bytes().all(|b| b.is_ascii_digit()) && parts.year.is_empty() {
            parts.run_together(&rest);
        } else {
            parts.take_month_and_day(&rest)?;
        }
        match calendar {
            Some(lunar) if !lunar && parts.lunar => return Err(Trouble::DateUnclear),
            Some(lunar) => parts.lunar |= lunar,
            None => {}
        }
        Ok(parts)
    }

    /// `2026-3-5`, `2026/3/5`, `1944-3-`; years first, or nothing is guessed.
    fn separated(text: &str) -> Result<Parts, Trouble> {
        let fields: Vec<&str> = text.split(['-', '/', '.']).collect();
        let plain = |field: &&str| field.bytes().all(|b| b.is_ascii_digit());
        let (year, month, day) = match fields.as_slice() {
            [year, month, day] => (year, month, *day),
            // `1944-3` is half a date; `26/11` may be anything.
            [year, month] if year.len() == 4 => (year, month, ""),
            _ => return Err(Trouble::DateUnclear),
        };
        if !fields.iter().all(plain) || day.len() > 2 || month.len() > 2 {
            return Err(Trouble::DateUnclear);
        }
        Ok(Parts {
            year: (*year).to_owned(),
            month: (*month).to_owned(),
            day: day.to_owned(),
            ..Parts::default()
        })
    }

    /// `19440312`, `194403`, `1944`.
    fn run_together(&mut self, digits: &str) {
        let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default().to_owned();
        if matches!(digits.len(), 4 | 6 | 8) {
            (self.year, self.month, self.day) = (part(0, 4), part(4, 6), part(6, 8));
        } else {
            self.year = digits.to_owned();
        }
    }

    /// Takes the year out, wherever it stands; gives the rest.
    fn take_year(&mut self, text: &str, today: Date) -> Result<String, Trouble> {
        if let Some((word, by)) = YEARS.iter().find(|(word, _)| text.contains(word)) {
            self.year = (today.year() + by).to_string();
            return Ok(text.replacen(word, "", 1));
        }
        let Some((before, after)) = text.split_once('年') else {
            return Ok(text.to_owned());
        };
        // Signs of a year stand right before 年; what stands before them is the rest of a date in another order.
        let from = before
            .char_indices()
            .rev()
            .take_while(|(_, c)| positional(&c.to_string()).is_some())
            .last()
            .map_or(before.len(), |(at, _)| at);
        let (rest, year) = before.split_at_checked(from).unwrap_or((before, ""));
        // `正月十五一九四四年`: the last four are the year.
        let signs: Vec<char> = year.chars().collect();
        let spare = if rest.is_empty() {
            0
        } else {
            signs.len().saturating_sub(4)
        };
        let (own, year) = signs.split_at_checked(spare).unwrap_or((&[], &[]));
        let year: String = year.iter().collect();
        self.year = positional(&year).ok_or(Trouble::DateNoYear)?;
        let own: String = own.iter().collect();
        Ok(format!("{rest}{own}{after}"))
    }

    fn take_month_and_day(&mut self, text: &str) -> Result<(), Trouble> {
        if text.is_empty() {
            return Ok(());
        }
        let Some((month, day)) = text.split_once('月') else {
            return Err(if self.year.is_empty() {
                Trouble::DateUnclear
            } else {
                Trouble::DateNoMonth
            });
        };
        let month = match month.strip_prefix('闰') {
            Some(month) => {
                (self.leap, self.lunar) = (true, true);
                month
            }
            None => month,
        };
        self.month = match month {
            "" => String::new(),
            "正" => self.lunar_month("1"),
            "冬" => self.lunar_month("11"),
            "腊" => self.lunar_month("12"),
            "元" => "1".to_owned(),
            month => small(month).ok_or(Trouble::DateUnclear)?.to_string(),
        };
        let day = day.strip_suffix(['日', '号']).unwrap_or(day);
        let counted = day.strip_prefix('初');
        self.lunar |= counted.is_some() || day.starts_with('廿');
        self.day = match counted.unwrap_or(day) {
            "" => String::new(),
            day => small(day).ok_or(Trouble::DateUnclear)?.to_string(),
        };
        Ok(())
    }

    fn lunar_month(&mut self, number: &str) -> String {
        self.lunar = true;
        number.to_owned()
    }

    fn date(&self, today: Date) -> Result<Date, Trouble> {
        if self.year.is_empty() {
            return Err(Trouble::DateNoYear);
        }
        let year: i16 = self.year.parse().map_err(|_| Trouble::DateUnclear)?;
        if self.year.len() != 4 || year < 1000 {
            return Err(short_year(&self.year, today));
        }
        if self.month.is_empty() {
            return Err(Trouble::DateNoMonth);
        }
        let month: i8 = self.month.parse().map_err(|_| Trouble::DateUnclear)?;
        if !(1..=12).contains(&month) {
            return Err(Trouble::DateNoMonthLike(month.to_string()));
        }
        if self.day.is_empty() {
            return Err(Trouble::DateNoDay);
        }
        let day: i8 = self.day.parse().map_err(|_| Trouble::DateUnclear)?;
        if self.lunar {
            return lunar::day(year, month, self.leap, day).ok_or(Trouble::DateNoLunar);
        }
        Date::new(year, month, day).map_err(|_| Trouble::DateNoDayLike {
            year: year.to_string(),
            month: month.to_string(),
            day: day.to_string(),
        })
    }
}

/// Takes the name of the calendar off: true for the lunar one, false for the common one, `None` where none is named.
fn calendar(text: &str) -> (String, Option<bool>) {
    const NAMES: [(&str, bool); 9] = [
        ("农历", true),
        ("阴历", true),
        ("旧历", true),
        ("老历", true),
        ("夏历", true),
        ("公历", false),
        ("阳历", false),
        ("新历", false),
        ("公元", false),
    ];
    let found = NAMES.iter().find(|(name, _)| text.contains(name));
    let Some((name, lunar)) = found else {
        return (text.to_owned(), None);
    };
    let text = text.replacen(name, "", 1);
    let text = text.trim_start_matches([':', ',', '的']).replace(['(', ')'], "");
    (text, Some(*lunar))
}

/// The year that two digits may stand for: the last one of that kind that has begun.
fn short_year(written: &str, today: Date) -> Trouble {
    let this = today.year();
    let like = written
        .parse::<i16>()
        .ok()
        .filter(|_| written.len() <= 2)
        .map(|two| {
            let century = this / 100 * 100;
            if century + two > this {
                century - 100 + two
            } else {
                century + two
            }
        });
    Trouble::DateShortYear(like.unwrap_or(this).to_string())
}
