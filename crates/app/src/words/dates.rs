//! Dates and times in words. What the county wrote as RFC 3339 is shown in the device's own time zone.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::texts::{Texts, args, key};

/// A moment as text that sorts as time does: always with three digits after the second, for `…00Z` stands after `…00.1Z`.
pub fn sortable(at: Timestamp) -> String {
    format!("{at:.3}")
}

/// `1944年3月5日`.
pub fn day(texts: &Texts, date: Date) -> String {
    let (year, month, day) = (
        date.year().to_string(),
        date.month().to_string(),
        date.day().to_string(),
    );
    texts.say_with(key!("date-day"), args![year = &year, month = &month, day = &day])
}

/// `3月5日` in the same year, else with the year.
pub fn day_near(texts: &Texts, date: Date, today: Date) -> String {
    if date.year() != today.year() {
        return day(texts, date);
    }
    let (month, number) = (date.month().to_string(), date.day().to_string());
    texts.say_with(key!("date-month-day"), args![month = &month, day = &number])
}

/// A canonical `YYYY-MM-DD` in words; what is no date is shown as it stands.
pub fn day_text(texts: &Texts, canonical: &str) -> String {
    canonical
        .parse::<Date>()
        .map_or_else(|_| canonical.to_owned(), |date| day(texts, date))
}

/// `2026年11月21日 9:30`.
pub fn moment(texts: &Texts, at: &Zoned) -> String {
    let minute = format!("{:02}", at.minute());
    let hour = at.hour().to_string();
    texts.say_with(
        key!("date-moment"),
        args![date = &day(texts, at.date()), hour = &hour, minute = &minute],
    )
}

/// An RFC 3339 time in words, at the person's place.
pub fn moment_text(texts: &Texts, rfc3339: &str, zone: &TimeZone) -> String {
    zoned(rfc3339, zone).map_or_else(String::new, |at| moment(texts, &at))
}

/// The civil time at the person's place of an RFC 3339 time.
pub fn zoned(rfc3339: &str, zone: &TimeZone) -> Option<Zoned> {
    rfc3339
        .parse::<Timestamp>()
        .ok()
        .map(|at| at.to_zoned(zone.clone()))
}

/// RFC 3339 with seconds, in UTC: how this app stores and sends times.
pub fn stamp(now: &Zoned) -> String {
    now.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Today's times without the date.
pub fn recent(texts: &Texts, at: &Zoned, now: &Zoned) -> String {
    if at.date() != now.date() {
        return moment(texts, at);
    }
    let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
    texts.say_with(key!("date-today"), args![hour = &hour, minute = &minute])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_as_text_sort_as_time_does() {
        let at = |ms| Timestamp::from_millisecond(ms).unwrap_or_default();
        let moments = [at(1_000), at(1_001), at(1_100), at(2_000)];
        assert!(moments.map(sortable).is_sorted());
        assert!(
            !moments.map(|at| at.to_string()).is_sorted(),
            "else it would not be needed"
        );
    }
}
