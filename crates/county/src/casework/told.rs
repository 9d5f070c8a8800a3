//! Takes back what the county once told and has forgotten: devices hand its own signed events back after a restore.

use protocol::event::SignedEvent;

use super::Casework;
use crate::{
    cases::{due::Now, told},
    clock,
    store::{SignedHappening, StoreError, Told},
};

const DAY_SECONDS: i64 = 24 * 3600;

impl Casework {
    /// Everything that was handed back and whose case is here. What belongs to a case that is not here yet waits for it.
    pub(super) async fn take_back(&self) -> Result<(), StoreError> {
        for told in self.intake.told().await? {
            if self.take_back_one(&told).await? {
                self.intake.forget_told(&told.id).await?;
            }
        }
        Ok(())
    }

    /// Whether this county was put back from a backup not long ago: then what does not fit may only be too early.
    pub(crate) async fn restored_lately(&self) -> Result<bool, StoreError> {
        let restored = self.intake.restored_at().await?;
        let restored = restored.and_then(|at| at.parse::<jiff::Timestamp>().ok());
        Ok(restored.is_some_and(|at| {
            self.now().duration_since(at).as_secs() < told::WAIT_DAYS.saturating_mul(DAY_SECONDS)
        }))
    }

    /// False while its case is not here.
    async fn take_back_one(&self, told: &Told) -> Result<bool, StoreError> {
        // The intake has looked at the signature and is not believed: it stands outside.
        let Some(signed) = self.signer.own(&told.body) else {
            tracing::warn!("an event that was handed back is not this county's; left out");
            return Ok(true);
        };
        if self.cases.has_event(&signed.event.id).await? {
            return Ok(true);
        }
        let Some(sending) = self.cases.sending(&signed.event.envelope).await? else {
            return Ok(false);
        };
        let now = self.moment_of(&signed, &sending.file.case);
        match told::told(&sending, &signed.event, &now, &self.now_text()) {
            Some(change) => self.keep(change, &signed, &told.body).await,
            None => Ok(true),
        }
    }

    fn moment_of(&self, signed: &SignedEvent, case: &crate::cases::case::Case) -> Now {
        let at = signed.event.at.parse().unwrap_or_else(|_| self.now());
        Now {
            at: signed.event.at.clone(),
            today: clock::civil(at).date(),
            ..self.now_for(case)
        }
    }

    /// The event keeps its id and its signature: a device that has it recognises it.
    async fn keep(
        &self,
        change: crate::cases::change::Change,
        signed: &SignedEvent,
        body: &str,
    ) -> Result<bool, StoreError> {
        let events = change.events.iter().cloned().map(|happening| SignedHappening {
            id: signed.event.id.clone(),
            happening,
            body: body.to_owned(),
        });
        let events = events.collect();
        match self.cases.commit(change.with_events(events)).await {
            Ok(()) => Ok(true),
            // Somebody was faster: it is looked at anew in the next pass.
            Err(StoreError::Changed) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
