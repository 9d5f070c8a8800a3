//! 办件编号: county, year and a count of receipts that neither skips nor repeats within the year. A list of cases skips some on
//! purpose: the intake cannot open an envelope, so a correction, a withdrawal and the end of a mandate have a number under their
//! receipt too, and after a restore none is given twice.

/// Year and count of a number of this county; `None` for anything else.
pub(crate) fn read_number(county: &str, text: &str) -> Option<(i16, u32)> {
    let (year, count) = text.strip_prefix(county)?.strip_prefix('-')?.split_once('-')?;
    let (year, count) = (year.parse().ok()?, count.parse().ok()?);
    (number(county, year, count) == text).then_some((year, count))
}

/// The number of the `count`th envelope of a year.
pub(crate) fn number(county: &str, year: i16, count: u32) -> String {
    format!("{county}-{year}-{count:06}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_is_written() {
        let written = number("990123", 2026, 317);
        assert_eq!(read_number("990123", &written), Some((2026, 317)));
        assert_eq!(
            read_number("990123", "990123-2026-1000317"),
            Some((2026, 1_000_317))
        );
        for other in [
            "990124-2026-000317",
            "990123-2026-317",
            "990123-2026",
            "",
            "990123-2026-+00317",
        ] {
            assert_eq!(read_number("990123", other), None, "{other}");
        }
    }
}
