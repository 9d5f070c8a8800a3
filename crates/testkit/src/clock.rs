//! One clock for a whole world: it starts where the test says, runs on with real time so that waits end, and can be moved.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use jiff::{SignedDuration, Timestamp, Zoned, tz::TimeZone};

/// A movable clock. Clones show the same time.
#[derive(Clone)]
pub struct Clock(Arc<Mutex<Inner>>);

struct Inner {
    base: Timestamp,
    since: Instant,
}

/// China has one zone and no summer time.
pub fn zone() -> TimeZone {
    TimeZone::fixed(jiff::tz::offset(8))
}

impl Clock {
    /// Starts at a civil time in China, `2026-11-21T09:00:00`.
    pub fn at(civil: &str) -> anyhow::Result<Self> {
        Ok(Self(Arc::new(Mutex::new(Inner {
            base: parse(civil)?,
            since: Instant::now(),
        }))))
    }

    /// Now, in China.
    pub fn now(&self) -> Zoned {
        let inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = SignedDuration::try_from(inner.since.elapsed()).unwrap_or(SignedDuration::ZERO);
        inner
            .base
            .checked_add(passed)
            .unwrap_or(inner.base)
            .to_zoned(zone())
    }

    /// Sets it.
    pub fn set(&self, civil: &str) -> anyhow::Result<()> {
        let base = parse(civil)?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Inner {
            base,
            since: Instant::now(),
        };
        Ok(())
    }

    /// Minutes pass.
    pub fn pass_minutes(&self, minutes: i64) {
        self.pass(SignedDuration::from_mins(minutes));
    }

    /// Days pass.
    pub fn pass_days(&self, days: i64) {
        self.pass(SignedDuration::from_hours(24 * days));
    }

    fn pass(&self, time: SignedDuration) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let later = inner.base.checked_add(time);
        inner.base = later.unwrap_or(inner.base);
    }
}

impl county::clock::Clock for Clock {
    fn now(&self) -> Timestamp {
        Clock::now(self).timestamp()
    }
}

fn parse(civil: &str) -> anyhow::Result<Timestamp> {
    let civil: jiff::civil::DateTime = civil.parse()?;
    Ok(civil.to_zoned(zone())?.timestamp())
}
