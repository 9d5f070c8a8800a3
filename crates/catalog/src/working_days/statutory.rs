//! The thirteen statutory days of a year (全国年节及纪念日放假办法, 2024) and lunar dates. Solar terms and the lunar
//! calendar come from tyme4rs; years outside its tested range get the days with fixed dates only.

use std::ops::RangeInclusive;

use jiff::civil::Date;
use tyme4rs::tyme::lunar::LunarDay;
use tyme4rs::tyme::solar::{SolarDay, SolarTerm};

/// Years for which lunar dates are given.
const LUNAR_YEARS: RangeInclusive<i16> = 1901..=2099;
/// Index of 清明 among the solar terms as tyme4rs counts them, 冬至 being 0.
const QINGMING: isize = 7;

/// A lunar date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lunar {
    /// Lunar year, by the number of the year it begins in.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
    /// A leap month.
    pub leap: bool,
    /// Day, 1 to 30.
    pub day: u8,
    /// As it is written: 农历丙午年正月初一.
    pub text: String,
}

/// The lunar date, or none outside 1901–2099.
pub fn lunar(date: Date) -> Option<Lunar> {
    if !LUNAR_YEARS.contains(&date.year()) {
        return None;
    }
    let solar = SolarDay::new(
        isize::from(date.year()),
        date.month().try_into().ok()?,
        date.day().try_into().ok()?,
    );
    let day = solar.ok()?.get_lunar_day();
    let month = day.get_lunar_month();
    Some(Lunar {
        year: i16::try_from(day.get_year()).ok()?,
        month: u8::try_from(day.get_month().unsigned_abs()).ok()?,
        leap: month.is_leap(),
        day: u8::try_from(day.get_day()).ok()?,
        text: format!("{day}"),
    })
}

/// The statutory days off of a year: 元旦, 除夕 to 初三, 清明, 劳动节 (2), 端午, 中秋, 国庆 (3).
pub fn statutory_days(year: i16) -> Vec<Date> {
    let fixed = [(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)];
    let mut days: Vec<Date> = fixed
        .iter()
        .filter_map(|(month, day)| Date::new(year, *month, *day).ok())
        .collect();
    if LUNAR_YEARS.contains(&year) {
        days.extend(moving_days(year));
    }
    days.sort_unstable();
    days
}

fn moving_days(year: i16) -> Vec<Date> {
    let year = isize::from(year);
    let mut days = Vec::new();
    if let Some(new_year) = from_lunar(year, 1, 1) {
        days.extend((-1..=2).map(|offset| new_year.saturating_add(jiff::Span::new().days(offset))));
    }
    days.extend(from_lunar(year, 5, 5));
    days.extend(from_lunar(year, 8, 15));
    days.extend(from_solar(&SolarTerm::from_index(year, QINGMING).get_solar_day()));
    days
}

fn from_lunar(year: isize, month: isize, day: usize) -> Option<Date> {
    from_solar(&LunarDay::new(year, month, day).ok()?.get_solar_day())
}

fn from_solar(day: &SolarDay) -> Option<Date> {
    let (year, month) = (day.get_year().try_into().ok()?, day.get_month().try_into().ok()?);
    Date::new(year, month, day.get_day().try_into().ok()?).ok()
}
