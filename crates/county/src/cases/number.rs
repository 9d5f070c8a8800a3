//! 办件编号: county, year and a count that neither skips nor repeats within the year.

/// The number of the `count`th envelope of a year.
pub(crate) fn number(county: &str, year: i16, count: u32) -> String {
    format!("{county}-{year}-{count:06}")
}
