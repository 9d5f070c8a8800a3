//! How often one device or address may ask: a token bucket in memory. Own, because tower_governor counts by address and
//! by the machine's clock, while a village shares one address and our tests have a clock of their own.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use jiff::Timestamp;

/// Above this many callers the fullest buckets are forgotten: they are as good as new.
const CALLERS: usize = 50_000;

/// The buckets.
pub(crate) struct Rate {
    burst: f64,
    per_second: f64,
    buckets: Mutex<BTreeMap<String, Bucket>>,
}

/// Too many at once.
#[derive(Debug)]
pub(crate) struct TooMany {
    pub(crate) wait_seconds: f64,
}

struct Bucket {
    left: f64,
    at: Timestamp,
}

impl Rate {
    pub(crate) fn new(burst: u32, per_minute: u32) -> Self {
        Self {
            burst: f64::from(burst),
            per_second: f64::from(per_minute.max(1)) / 60.0,
            buckets: Mutex::new(BTreeMap::new()),
        }
    }

    /// Takes one from the caller's bucket, or says when to come back.
    pub(crate) fn take(&self, caller: &str, now: Timestamp) -> Result<(), TooMany> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        self.make_room(&mut buckets, now);
        let bucket = buckets.entry(caller.to_owned()).or_insert(Bucket {
            left: self.burst,
            at: now,
        });
        bucket.left = self.left(bucket, now);
        bucket.at = now;
        if bucket.left < 1.0 {
            let wait = ((1.0 - bucket.left) / self.per_second).ceil().max(1.0);
            return Err(TooMany { wait_seconds: wait });
        }
        bucket.left -= 1.0;
        Ok(())
    }

    /// Whether the next one from this caller would be too many.
    pub(crate) fn is_used_up(&self, caller: &str, now: Timestamp) -> bool {
        let buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        buckets
            .get(caller)
            .is_some_and(|bucket| self.left(bucket, now) < 1.0)
    }

    fn left(&self, bucket: &Bucket, now: Timestamp) -> f64 {
        let passed = now.duration_since(bucket.at).as_secs_f64().max(0.0);
        (bucket.left + passed * self.per_second).min(self.burst)
    }

    fn make_room(&self, buckets: &mut BTreeMap<String, Bucket>, now: Timestamp) {
        if buckets.len() >= CALLERS {
            buckets.retain(|_, bucket| self.left(bucket, now) < self.burst);
        }
        if buckets.len() >= CALLERS {
            buckets.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_caller_is_slowed_down_and_comes_back() {
        let rate = Rate::new(2, 60);
        let start: Timestamp = "2026-11-21T00:00:00Z".parse().unwrap();
        assert!(rate.take("a", start).is_ok());
        assert!(rate.take("a", start).is_ok());
        assert!(rate.take("a", start).is_err());
        assert!(rate.take("b", start).is_ok(), "another caller is not touched");
        let later = start + jiff::SignedDuration::from_secs(1);
        assert!(rate.take("a", later).is_ok());
        assert!(
            rate.take("a", start).is_err(),
            "a clock that goes back gives nothing and breaks nothing"
        );
    }
}
