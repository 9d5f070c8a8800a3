//! When to try again, and what an answer means. Full jitter, doubling from 2 s to 15 min; a county that says when is
//! obeyed. Tries are counted only after a connection stood, so that days without a network do not look like failures.

use jiff::{SignedDuration, Timestamp};

/// Pace of retries. Tests and the demonstration use a faster one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// First ceiling.
    pub base_ms: u32,
    /// Highest ceiling after failures.
    pub cap_ms: u32,
    /// Highest ceiling of looking for a network while something waits: one connection attempt, no data.
    pub look_ms: u32,
    /// Between two looks at the ledger.
    pub ledger_ms: u32,
    /// Between an answer and its way into the person's space: what follows at once goes along.
    pub draft_ms: u32,
    /// Between two looks for a newer pack.
    pub pack_ms: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            base_ms: 2_000,
            cap_ms: 900_000,
            look_ms: 30_000,
            ledger_ms: 60_000,
            draft_ms: 5_000,
            pack_ms: 6 * 3_600_000,
        }
    }
}

/// Milliseconds to wait after so many tries: uniform between nothing and the ceiling. `random` is any 32 random bits.
pub fn full_jitter_ms(tries: u32, base_ms: u32, cap_ms: u32, random: u32) -> u32 {
    let ceiling = u64::from(base_ms)
        .saturating_mul(1 << tries.min(30))
        .min(u64::from(cap_ms));
    let wait = (ceiling * u64::from(random)) >> 32;
    u32::try_from(wait).unwrap_or(cap_ms)
}

/// The moment of the next try: what the county asked for, but never sooner than our own rhythm and never later than a day.
pub fn next_try(now: Timestamp, tries: u32, pace: &Pace, retry_after: Option<u32>, random: u32) -> Timestamp {
    const DAY_MS: u64 = 24 * 3_600_000;
    let own = u64::from(full_jitter_ms(tries, pace.base_ms, pace.cap_ms, random)).max(1);
    let asked = retry_after.map_or(0, |seconds| u64::from(seconds) * 1000);
    let wait = own.max(asked).min(DAY_MS);
    now.checked_add(SignedDuration::from_millis(
        i64::try_from(wait).unwrap_or(i64::MAX),
    ))
    .unwrap_or(now)
}

/// What an HTTP status means for the item it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Done.
    Done,
    /// Passing trouble: try again.
    Again,
    /// Sign in first: everything pauses, nothing is deleted.
    SignIn,
    /// The state there is not what we thought: look and go on.
    Conflict,
    /// The county said no: set aside with the reason.
    Park,
}

/// Class of a status.
pub fn class_of(status: u16) -> Class {
    match status {
        200..=299 => Class::Done,
        401 => Class::SignIn,
        409 => Class::Conflict,
        408 | 425 | 429 | 500..=599 => Class::Again,
        _ => Class::Park,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn classes_are_as_documented() {
        for status in [408, 425, 429, 500, 502, 503, 507] {
            assert_eq!(class_of(status), Class::Again, "{status}");
        }
        for status in [301, 400, 403, 404, 410, 413, 415, 422, 426] {
            assert_eq!(class_of(status), Class::Park, "{status}");
        }
        assert_eq!(
            [class_of(200), class_of(401), class_of(409)],
            [Class::Done, Class::SignIn, Class::Conflict]
        );
    }

    #[test]
    fn retry_after_is_obeyed_but_not_for_years() {
        let now = Timestamp::UNIX_EPOCH;
        let pace = Pace::default();
        assert_eq!(next_try(now, 0, &pace, Some(120), 0).as_second(), 120);
        assert_eq!(next_try(now, 0, &pace, Some(u32::MAX), 0).as_second(), 24 * 3600);
    }

    proptest! {
        #[test]
        fn waits_stay_below_their_ceiling(tries in 0_u32..1000, random: u32) {
            let wait = full_jitter_ms(tries, 2_000, 900_000, random);
            prop_assert!(wait <= 900_000);
            prop_assert!(u64::from(wait) <= 2_000 << tries.min(20));
        }
    }
}
