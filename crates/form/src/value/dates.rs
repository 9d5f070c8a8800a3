//! Civil dates, times and date-times: reading ISO text and writing by pattern.
//! No time zone ever moves a civil date; a stamp's offset is kept as text and never applied to its digits.

use jiff::civil::{Date, DateTime, Time};

use super::decimal::Dec;

/// A date-time as written: its civil digits, and the offset it was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) civil: DateTime,
    pub(crate) offset_minutes: Option<i16>,
}

/// `2024-02-29`; impossible dates are `None`.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || month.len() > 2 || day.len() > 2 {
        return None;
    }
    Date::new(
        digits(year)?,
        i8::try_from(digits(month)?).ok()?,
        i8::try_from(digits(day)?).ok()?,
    )
    .ok()
}

/// `09:30`, `09:30:00`, `09:30:00.000`, with or without an offset, which is dropped.
pub(crate) fn parse_time(text: &str) -> Option<Time> {
    split_offset(text).and_then(|(time, _)| parse_clock(time))
}

/// `2024-05-06T07:08:09.000+08:00` and shorter forms.
pub(crate) fn parse_stamp(text: &str) -> Option<Stamp> {
    let (date, rest) = text.split_once(['T', ' '])?;
    let (time, offset_minutes) = split_offset(rest)?;
    Some(Stamp {
        civil: parse_date(date)?.to_datetime(parse_clock(time)?),
        offset_minutes,
    })
}

/// Days since 1970-01-01.
pub(crate) fn day_number(date: Date) -> i64 {
    let epoch = Date::constant(1970, 1, 1);
    (date - epoch).get_days().into()
}

/// The date that many days after 1970-01-01.
pub(crate) fn date_of_day(day: i64) -> Option<Date> {
    let span = jiff::Span::new().try_days(day).ok()?;
    Date::constant(1970, 1, 1).checked_add(span).ok()
}

/// Part of the day that has passed, 0 to 1.
pub(crate) fn day_fraction(time: Time) -> Option<Dec> {
    let seconds = i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second());
    let millis = Dec::from(seconds * 1000 + i64::from(time.subsec_nanosecond()) / 1_000_000);
    millis.div(Dec::from(86_400_000))
}

/// Time of day for a fraction of a day, to the nearest millisecond.
pub(crate) fn time_of_fraction(fraction: Dec) -> Option<Time> {
    let millis = fraction
        .mul(Dec::from(86_400_000))?
        .round(0)?
        .to_i64()?
        .clamp(0, 86_399_999);
    let part = |unit: i64, modulo: i64| i8::try_from(millis / unit % modulo).ok();
    Time::new(
        part(3_600_000, 24)?,
        part(60_000, 60)?,
        part(1000, 60)?,
        i32::try_from(millis % 1000).ok()? * 1_000_000,
    )
    .ok()
}

pub(crate) fn date_text(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

pub(crate) fn time_text(time: Time) -> String {
    let whole = format!("{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second());
    match time.subsec_nanosecond() / 1_000_000 {
        0 => whole,
        millis => format!("{whole}.{millis:03}"),
    }
}

pub(crate) fn stamp_text(stamp: &Stamp) -> String {
    let civil = format!(
        "{}T{}",
        date_text(stamp.civil.date()),
        time_text(stamp.civil.time())
    );
    match stamp.offset_minutes {
        None => civil,
        Some(minutes) => {
            let sign = if minutes < 0 { '-' } else { '+' };
            format!("{civil}{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
        }
    }
}

/// `format-date` and `format-date-time`: `%Y %y %m %n %b %d %e %H %h %M %S %3 %a %W`; anything else stays as it is.
/// Months and weekdays are named in Chinese where the form is Chinese.
pub(crate) fn format(moment: DateTime, pattern: &str, chinese: bool) -> String {
    let mut out = String::new();
    let mut chars = pattern.chars();
    while let Some(c) = chars.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some(field) => push_field(&mut out, moment, field, chinese),
            None => out.push('%'),
        }
    }
    out
}

fn push_field(out: &mut String, moment: DateTime, field: char, chinese: bool) {
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const CHINESE_DAYS: [&str; 7] = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    let index = |number: i8| usize::try_from(number - 1).unwrap_or(0);
    let text = match field {
        'Y' => format!("{:04}", moment.year()),
        'y' => format!("{:02}", moment.year() % 100),
        'm' => format!("{:02}", moment.month()),
        'n' => moment.month().to_string(),
        'b' if chinese => format!("{}月", moment.month()),
        'b' => MONTHS
            .get(index(moment.month()))
            .copied()
            .unwrap_or("")
            .to_owned(),
        'd' => format!("{:02}", moment.day()),
        'e' => moment.day().to_string(),
        'H' => format!("{:02}", moment.hour()),
        'h' => moment.hour().to_string(),
        'M' => format!("{:02}", moment.minute()),
        'S' => format!("{:02}", moment.second()),
        '3' => format!("{:03}", moment.subsec_nanosecond() / 1_000_000),
        'a' => (if chinese { CHINESE_DAYS } else { DAYS })
            .get(index(moment.weekday().to_monday_one_offset()))
            .copied()
            .unwrap_or("")
            .to_owned(),
        'W' => moment.date().iso_week_date().week().to_string(),
        '%' => "%".to_owned(),
        other => format!("%{other}"),
    };
    out.push_str(&text);
}

fn parse_clock(text: &str) -> Option<Time> {
    let mut parts = text.split(':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    let seconds = parts.next().unwrap_or("0");
    if parts.next().is_some() || hour.len() > 2 || minute.len() > 2 {
        return None;
    }
    let (second, fraction) = seconds.split_once('.').unwrap_or((seconds, ""));
    if fraction.len() > 9 || second.len() > 2 || !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let nanos: i32 = format!("{fraction:0<9}").parse().ok()?;
    let small = |text: &str| digits(text).and_then(|n| i8::try_from(n).ok());
    Time::new(small(hour)?, small(minute)?, small(second)?, nanos).ok()
}

/// Splits `07:08:09+08:00` into the clock and the offset in minutes.
fn split_offset(text: &str) -> Option<(&str, Option<i16>)> {
    if let Some(clock) = text.strip_suffix('Z') {
        return Some((clock, Some(0)));
    }
    let Some(at) = text.rfind(['+', '-']) else {
        return Some((text, None));
    };
    let (clock, offset) = text.split_at_checked(at)?;
    let (sign, digits_text) = offset.split_at_checked(1)?;
    let (hours, minutes) = digits_text.split_once(':').unwrap_or((digits_text, "0"));
    if hours.len() > 2 || minutes.len() > 2 {
        return None;
    }
    let total = digits(hours)? * 60 + digits(minutes)?;
    Some((clock, Some(if sign == "-" { -total } else { total })))
}

fn digits(text: &str) -> Option<i16> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_what_it_reads() {
        for text in ["2024-02-29", "1988-07-01"] {
            assert_eq!(date_text(parse_date(text).unwrap()), text);
        }
        for bad in [
            "2024-02-30",
            "1962-02-29",
            "24-01-01",
            "2024-1-1-1",
            "",
            "2024-+1-01",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
        let stamp = parse_stamp("2024-05-06T07:08:09.000+08:00").unwrap();
        assert_eq!(stamp_text(&stamp), "2024-05-06T07:08:09+08:00");
        assert_eq!(time_text(parse_time("9:30").unwrap()), "09:30:00");
    }

    #[test]
    fn days_do_not_know_summer_time() {
        let days = |text| day_number(parse_date(text).unwrap());
        assert_eq!(days("2024-07-01") - days("1988-07-01"), 13149);
        assert_eq!(date_of_day(19783).map(date_text).as_deref(), Some("2024-03-01"));
        assert_eq!(date_of_day(i64::MAX), None);
    }
}
