//! Tokens that were shown: each counts once. In memory, because a token lives for minutes; whoever starts the county anew
//! forgets them, and so does the count of [`crate::rate`].

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

/// Most tokens that are remembered: what a county can answer in their minutes is far below.
const AT_MOST: usize = 500_000;
/// Seconds between two sweeps.
const SWEEP: i64 = 60;

/// What was shown, and until when it would hold.
#[derive(Default)]
pub(crate) struct Once(Mutex<Shown>);

#[derive(Default)]
struct Shown {
    until: BTreeMap<[u8; 16], i64>,
    swept: i64,
}

impl Once {
    /// Whether this token is shown for the first time. Two tokens have two signatures.
    pub(crate) fn is_first(&self, signature: &[u8], until: i64, now: i64) -> bool {
        let Some(Ok(name)) = signature.get(..16).map(TryInto::try_into) else {
            return false;
        };
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.sweep(now);
        // Full: rather none is taken than one twice. The sender comes back.
        shown.until.len() < AT_MOST && shown.until.insert(name, until).is_none()
    }
}

impl Shown {
    fn sweep(&mut self, now: i64) {
        if now.abs_diff(self.swept) >= SWEEP.unsigned_abs() {
            self.until.retain(|_, until| *until >= now);
            self.swept = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_counts_once_and_is_forgotten_when_it_holds_no_more() {
        let (once, one, other) = (Once::default(), [1; 64], [2; 64]);
        assert!(once.is_first(&one, 1_360, 1_000));
        assert!(!once.is_first(&one, 1_360, 1_001));
        assert!(once.is_first(&other, 1_360, 1_001));
        assert!(!once.is_first(&one, 1_360, 1_360), "as long as it holds");
        assert!(once.is_first(&[3; 64], 2_000, 1_500));
        assert_eq!(once.0.lock().unwrap().until.len(), 1);
        assert!(!once.is_first(&[], 2_000, 1_500));
    }
}
