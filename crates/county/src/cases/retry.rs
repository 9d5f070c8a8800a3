//! When an envelope that met a fault of ours is tried again: after growing pauses, and in the end only when a clerk says so.
//! The others do not wait for it.

use jiff::{SignedDuration, Timestamp};

/// Pause after the first failure; each one after it is twice as long.
const FIRST: SignedDuration = SignedDuration::from_secs(30);
const LONGEST: SignedDuration = SignedDuration::from_hours(1);
/// Failures after which it rests: with these pauses, about half a day of trying.
pub(crate) const MOST_TRIES: u32 = 18;

/// From when on it is tried again after it has failed `tries` times.
pub(crate) fn next_try(tries: u32, now: Timestamp) -> Timestamp {
    let doublings = tries.saturating_sub(1).min(16);
    let pause = FIRST.saturating_mul(1 << doublings).min(LONGEST);
    now.checked_add(pause).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour() {
        let now = Timestamp::UNIX_EPOCH;
        let pause = |tries| next_try(tries, now).as_second();
        assert_eq!([1, 2, 3].map(pause), [30, 60, 120]);
        assert_eq!([8, 9, 18, u32::MAX].map(pause), [3600; 4]);
        assert_eq!(next_try(1, Timestamp::MAX), Timestamp::MAX);
    }
}
