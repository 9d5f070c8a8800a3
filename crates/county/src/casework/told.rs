//! Takes back what the county once told and has forgotten: devices hand its own signed events back after a restore.

use protocol::{
    application::Application,
    event::{Event, SignedEvent},
};

use super::Casework;
use crate::{
    cases::{
        case::Sending,
        change::Change,
        due::Now,
        mandate::{self, EndedMandate},
        told,
    },
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
        let Some(change) = told::told(&sending, &signed.event, &now, &self.now_text()) else {
            return Ok(true);
        };
        let change = Change {
            mandate: self.ended_then(&sending, &signed.event).await?,
            ..change
        };
        self.keep(change, &signed, &told.body).await
    }

    /// The end of a mandate goes into the list of those that have ended, in the same commit: several cases may tell of one.
    async fn ended_then(&self, sending: &Sending, event: &Event) -> Result<Option<EndedMandate>, StoreError> {
        let application: Application = serde_json::from_str(&sending.submission.body)?;
        let Some(ended) = mandate::told(application.mandate.as_ref(), event) else {
            return Ok(None);
        };
        let known = self.cases.ended_mandates().await?;
        let same = |one: &EndedMandate| one.mandate == ended.mandate && one.at == ended.at;
        Ok(Some(ended.clone()).filter(|_| !known.iter().any(same)))
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
    async fn keep(&self, change: Change, signed: &SignedEvent, body: &str) -> Result<bool, StoreError> {
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
