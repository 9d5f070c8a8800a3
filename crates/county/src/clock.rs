//! Time and randomness as the county sees them, passed in so that tests are exact. The system's own are the edge.

use jiff::{Timestamp, Zoned, tz::TimeZone};

/// Where the county's time comes from.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Where the county's random bytes come from.
pub trait Randomness: Send + Sync + 'static {
    /// Fills the buffer; an error means that the system gave none.
    fn fill(&self, buffer: &mut [u8]) -> Result<(), seal::SealError>;
}

/// The clock of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the county reads the machine's clock"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The randomness of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&self, buffer: &mut [u8]) -> Result<(), seal::SealError> {
        seal::random::fill(buffer)
    }
}

/// Civil time of the county: China has one zone and no summer time, so no zone data is needed.
pub fn civil(now: Timestamp) -> Zoned {
    now.to_zoned(TimeZone::fixed(jiff::tz::offset(8)))
}

/// RFC 3339 with the county's offset, whole seconds.
pub fn rfc3339(now: Timestamp) -> String {
    civil(now).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// Random bytes as hex, for ids and tokens.
pub fn random_hex(random: &dyn Randomness, bytes: usize) -> Result<String, seal::SealError> {
    let mut buffer = vec![0_u8; bytes];
    random.fill(&mut buffer)?;
    Ok(seal::hash::hex(&buffer))
}

#[cfg(test)]
mod tests {
    #[test]
    fn county_time_is_eight_hours_ahead() {
        let at: jiff::Timestamp = "2026-11-21T20:30:00Z".parse().unwrap();
        assert_eq!(super::rfc3339(at), "2026-11-22T04:30:00+08:00");
    }
}
