//! Hands in an envelope and believes nothing but a receipt: signed by the pinned key, for this county, this envelope and
//! exactly these sealed bytes. Until then it is "on the way".

use protocol::{path, receipt::SignedReceipt};
use vault::device::{Attempt, OutboxItem};

use super::exchange::{Failure, Session};
use crate::{county::Pinned, link::Method};

impl Session {
    pub(super) async fn send_envelope(&mut self, id: &str) -> Result<(), Failure> {
        let Some(item) = self.store.outbox_item(id)? else {
            return Ok(());
        };
        let Some(body) = self.store.envelope_body(id)? else {
            return Ok(());
        };
        if !self.store.mark_sending(id, self.now())? {
            // The person took it back in between.
            return Ok(());
        }
        match self.hand_in(&item, body).await {
            Ok(receipt) => self.keep(&item, &receipt),
            Err(failure) => {
                self.note_failure(&item, &failure)?;
                Err(failure)
            }
        }
    }

    async fn hand_in(&mut self, item: &OutboxItem, body: Vec<u8>) -> Result<SignedReceipt, Failure> {
        let mut request = self.request(Method::Put, &format!("{}/{}", path::ENVELOPES, item.id));
        request
            .headers
            .push(("content-type", "application/json".to_owned()));
        request.body = body;
        let receipt: SignedReceipt = self.ask_json(request).await?;
        if fits(&self.county, item, &receipt) {
            Ok(receipt)
        } else {
            Err(Failure::Nonsense("receipt-wrong"))
        }
    }

    fn keep(&self, item: &OutboxItem, signed: &SignedReceipt) -> Result<(), Failure> {
        let body = serde_json::to_string(signed).map_err(vault::VaultError::from)?;
        let receipt = &signed.receipt;
        Ok(self
            .store
            .accept_receipt(&item.id, &receipt.number, &receipt.missing, &body, self.now())?)
    }

    fn note_failure(&self, item: &OutboxItem, failure: &Failure) -> Result<(), Failure> {
        match failure {
            Failure::Refused(code) | Failure::Conflict(code) => {
                self.store
                    .park(&item.id, code, failure.may_have_arrived(), self.now())?
            }
            _ => {
                let attempt = Attempt {
                    counted: failure.counts(),
                    next_try: self.next_try(item.tries, failure),
                    reason: failure.code(),
                    may_have_left: failure.may_have_arrived(),
                };
                self.store.mark_waiting(&item.id, &attempt, self.now())?;
            }
        }
        Ok(())
    }
}

/// Whether a receipt may be shown as "the county has it".
pub(crate) fn fits(county: &Pinned, item: &OutboxItem, signed: &SignedReceipt) -> bool {
    let receipt = &signed.receipt;
    let about_this = receipt.format == 1
        && receipt.county == county.county
        && receipt.envelope == item.id
        && receipt.sealed_hash == item.sealed_hash;
    about_this
        && county
            .receipt_key(&signed.key_id)
            .is_some_and(|key| key.verify_json(receipt, &signed.signature).is_ok())
}
