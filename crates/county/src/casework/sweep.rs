//! Puts away what nobody needs: uploads that were never ended, papers that no envelope names, and spaces that nobody used
//! for a long time. Whatever an envelope has stays.

use jiff::{SignedDuration, Span, Timestamp};

use super::Casework;
use crate::{
    clock, paper_files,
    store::{Old, StoreError},
};

/// How often.
const EVERY: SignedDuration = SignedDuration::from_hours(1);

impl Casework {
    /// Once an hour.
    pub async fn sweep_if_due(&self) -> Result<(), StoreError> {
        let mut last = self.swept.lock().await;
        let now = self.now();
        // A clock that was set back makes it due as well.
        let due = last.is_none_or(|at| now < at || now.duration_since(at) >= EVERY);
        if due {
            self.sweep(now).await?;
            *last = Some(now);
        }
        Ok(())
    }

    async fn sweep(&self, now: Timestamp) -> Result<(), StoreError> {
        let ago = |hours: i64| clock::rfc3339(now - SignedDuration::from_hours(hours));
        let days = i64::from(self.limits.unfinished_days);
        let swept = self.intake.sweep(Old {
            uploads: ago(days.saturating_mul(24)),
            papers: ago(self.limits.unclaimed_hours.into()),
            day: clock::civil(now).date().to_string(),
            spaces: self.unused_since(now),
        });
        let swept = swept.await?;
        for id in &swept.uploads {
            gone(paper_files::remove(&self.data_dir, id).await);
        }
        for hash in &swept.papers {
            gone(paper_files::remove_paper(&self.data_dir, hash).await);
        }
        Ok(())
    }

    /// The day since which somebody must have used a space.
    fn unused_since(&self, now: Timestamp) -> String {
        let days = Span::new().days(i64::from(self.limits.space_days));
        clock::civil(now).date().saturating_sub(days).to_string()
    }
}

/// A file that stays costs room and nothing else.
fn gone(removed: std::io::Result<()>) {
    if let Err(error) = removed {
        tracing::warn!(kind = ?error.kind(), "a file that nobody needs could not be removed");
    }
}
