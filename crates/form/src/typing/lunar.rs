//! A lunar date as the day of the common calendar that it is. The calendar comes from tyme4rs; outside the years for
//! which it was compared, nothing is said.

use jiff::civil::Date;
use tyme4rs::tyme::lunar::{LunarDay, LunarMonth};

/// Lunar years that can be told.
const YEARS: std::ops::RangeInclusive<i16> = 1901..=2099;

/// The day; `None` when this lunar year has no such month or day, or is not known.
pub(super) fn day(year: i16, month: i8, leap: bool, day: i8) -> Option<Date> {
    if !YEARS.contains(&year) {
        return None;
    }
    let month = isize::from(if leap { -month } else { month });
    // The month first: the day's own check takes it for granted.
    LunarMonth::new(year.into(), month).ok()?;
    let solar = LunarDay::new(year.into(), month, usize::try_from(day).ok()?)
        .ok()?
        .get_solar_day();
    Date::new(
        solar.get_year().try_into().ok()?,
        solar.get_month().try_into().ok()?,
        solar.get_day().try_into().ok()?,
    )
    .ok()
}
