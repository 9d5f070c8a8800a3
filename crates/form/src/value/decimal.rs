//! Exact decimal numbers: a thin skin over `rust_decimal` that answers `None` where a result does not fit.
//! There is no NaN and no infinity; `None` becomes a blank one level up.

use rust_decimal::{
    Decimal, MathematicalOps, RoundingStrategy, prelude::FromPrimitive, prelude::ToPrimitive,
};

/// An exact decimal, always normalised (no trailing zeros).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Dec(Decimal);

impl Dec {
    pub(crate) const ZERO: Dec = Dec(Decimal::ZERO);
    pub(crate) const ONE: Dec = Dec(Decimal::ONE);

    /// Reads `-12.50`, `.5`, `5.`; nothing else (no exponent, no separators, no full-width digits).
    pub(crate) fn parse(text: &str) -> Option<Dec> {
        let text = text.trim_matches([' ', '\t', '\n', '\r']);
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = digits.chars().all(|c| c.is_ascii_digit() || c == '.');
        if !plain || digits.matches('.').count() > 1 || !digits.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let text = text.strip_suffix('.').unwrap_or(text);
        text.parse::<Decimal>().ok().map(Dec::of)
    }

    pub(crate) fn from_f64(number: f64) -> Option<Dec> {
        Decimal::from_f64(number).map(Dec::of)
    }

    pub(crate) fn to_f64(self) -> f64 {
        self.0.to_f64().unwrap_or(0.0)
    }

    pub(crate) fn to_i64(self) -> Option<i64> {
        self.0.trunc().to_i64()
    }

    pub(crate) fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    pub(crate) fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    pub(crate) fn is_whole(self) -> bool {
        self.0.fract().is_zero()
    }

    pub(crate) fn add(self, other: Dec) -> Option<Dec> {
        self.0.checked_add(other.0).map(Dec::of)
    }

    pub(crate) fn sub(self, other: Dec) -> Option<Dec> {
        self.0.checked_sub(other.0).map(Dec::of)
    }

    pub(crate) fn mul(self, other: Dec) -> Option<Dec> {
        self.0.checked_mul(other.0).map(Dec::of)
    }

    pub(crate) fn div(self, other: Dec) -> Option<Dec> {
        self.0.checked_div(other.0).map(Dec::of)
    }

    /// Remainder with the sign of the dividend, as XPath's `mod`.
    pub(crate) fn rem(self, other: Dec) -> Option<Dec> {
        self.0.checked_rem(other.0).map(Dec::of)
    }

    pub(crate) fn neg(self) -> Dec {
        Dec::of(-self.0)
    }

    pub(crate) fn abs(self) -> Dec {
        Dec(self.0.abs())
    }

    pub(crate) fn floor(self) -> Dec {
        Dec::of(self.0.floor())
    }

    pub(crate) fn ceil(self) -> Dec {
        Dec::of(self.0.ceil())
    }

    pub(crate) fn trunc(self) -> Dec {
        Dec::of(self.0.trunc())
    }

    /// Half away from zero; negative places round to tens, hundreds, …
    pub(crate) fn round(self, places: i64) -> Option<Dec> {
        if places >= 0 {
            let places = u32::try_from(places.min(28)).unwrap_or(28);
            return Some(Dec::of(
                self.0
                    .round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero),
            ));
        }
        let unit = Decimal::TEN.checked_powi(places.max(-28).saturating_neg())?;
        let scaled = self.0.checked_div(unit)?;
        let whole = scaled.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        whole.checked_mul(unit).map(Dec::of)
    }

    pub(crate) fn pow(self, exponent: Dec) -> Option<Dec> {
        match exponent.is_whole().then(|| exponent.to_i64()).flatten() {
            Some(whole) if whole.abs() <= 1000 => self.0.checked_powi(whole).map(Dec::of),
            _ => Dec::from_f64(self.to_f64().powf(exponent.to_f64())),
        }
    }

    pub(crate) fn sqrt(self) -> Option<Dec> {
        self.0.sqrt().map(Dec::of)
    }

    fn of(number: Decimal) -> Dec {
        Dec(number.normalize())
    }
}

impl From<i64> for Dec {
    fn from(number: i64) -> Self {
        Dec(Decimal::from(number))
    }
}

impl std::fmt::Display for Dec {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_is_exact_and_overflow_is_none() {
        let dec = |text: &str| Dec::parse(text).unwrap();
        assert_eq!(dec("0.10").mul(dec("3")).unwrap().to_string(), "0.3");
        assert_eq!(dec("1.005").round(2).unwrap().to_string(), "1.01");
        assert_eq!(dec("-2.5").round(0).unwrap().to_string(), "-3");
        assert_eq!(dec("1250").round(-2).unwrap().to_string(), "1300");
        assert_eq!(
            dec("100000000000").mul(dec("100000000000")).unwrap().to_string(),
            "10000000000000000000000"
        );
        assert_eq!(dec("79228162514264337593543950335").mul(dec("10")), None);
        assert_eq!(dec("1").div(Dec::ZERO), None);
        assert_eq!(Dec::parse("1_000"), None);
        assert_eq!(Dec::parse("1,000"), None);
        assert_eq!(Dec::parse("１２"), None);
    }
}
