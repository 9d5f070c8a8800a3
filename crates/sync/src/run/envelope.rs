//! Hands in an envelope and believes nothing but a receipt: signed by the pinned key, for this county, this envelope and
//! exactly these sealed bytes. Until then it is "on the way".

use protocol::{
    again::Offer,
    envelope::Envelope,
    path,
    receipt::{Receipt, SignedReceipt},
};
use seal::context::Context;
use serde::Deserialize as _;
use serde_json::Value;
use vault::{
    VaultError,
    device::{Attempt, OutboxItem},
};

use super::exchange::{Failure, Session};
use crate::{
    county::Pinned,
    link::{Method, Request},
};

impl Session {
    /// Whether the county has it now.
    pub(super) async fn send_envelope(&mut self, id: &str) -> Result<bool, Failure> {
        let Some(item) = self.store.outbox_item(id)? else {
            return Ok(false);
        };
        let Some(body) = self.store.envelope_body(id)? else {
            return Ok(false);
        };
        if !self.takes(&item).await? || !self.store.mark_sending(id, self.now())? {
            // It waits for the county, or the person took it back in between.
            return Ok(false);
        }
        match self.hand_in(&item, body).await {
            Ok((receipt, signed)) => {
                let (number, missing) = (&receipt.number, &receipt.missing);
                self.store
                    .accept_receipt(&item.id, number, missing, &signed, self.now())?;
                Ok(true)
            }
            Err(failure) => {
                self.note_failure(&item, &failure)?;
                Err(failure)
            }
        }
    }

    async fn hand_in(&mut self, item: &OutboxItem, body: Vec<u8>) -> Result<(Receipt, String), Failure> {
        let context = receipt_context(&body)?;
        let request = match self.store.receipt_body(&item.id)? {
            // The county had it and has forgotten it: its own receipt gives it back its number and its day.
            Some(receipt) => self.offer_of(item, &body, &receipt)?,
            None => self.envelope_request(path::ENVELOPES, item, body),
        };
        let raw: Value = self.ask_json(request).await?;
        let receipt = fitting(&self.county, item, context, &raw).ok_or(Failure::Nonsense("receipt-wrong"))?;
        Ok((receipt, raw.to_string()))
    }

    fn envelope_request(&self, path: &str, item: &OutboxItem, body: Vec<u8>) -> Request {
        let mut request = self.request(Method::Put, &format!("{path}/{}", item.id));
        request
            .headers
            .push(("content-type", "application/json".to_owned()));
        request.body = body;
        request
    }

    fn offer_of(&self, item: &OutboxItem, body: &[u8], receipt: &str) -> Result<Request, Failure> {
        let offer = Offer {
            envelope: serde_json::from_slice(body).map_err(VaultError::from)?,
            receipt: serde_json::from_str(receipt).map_err(VaultError::from)?,
        };
        let body = serde_json::to_vec(&offer).map_err(VaultError::from)?;
        Ok(self.envelope_request(path::AGAIN_ENVELOPES, item, body))
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

/// For what the receipt of this envelope must be signed: a county that takes one of format 2 signs receipts for nothing else.
fn receipt_context(body: &[u8]) -> Result<Context, VaultError> {
    let envelope: Envelope = serde_json::from_slice(body)?;
    let of_0_1_0 = Context::of_envelope(envelope.format) == Some(Context::OF_0_1_0);
    Ok(if of_0_1_0 {
        Context::OF_0_1_0
    } else {
        Context::RECEIPT
    })
}

/// The receipt, if it may be shown as "the county has it". Its signature covers it as it came, also fields that this version
/// does not know.
fn fitting(county: &Pinned, item: &OutboxItem, context: Context, raw: &Value) -> Option<Receipt> {
    let SignedReceipt {
        receipt,
        key_id,
        signature,
        signed_as_receipt,
    } = SignedReceipt::deserialize(raw).ok()?;
    let about_this = receipt.format == 1
        && receipt.county == county.county
        && receipt.envelope == item.id
        && receipt.sealed_hash == item.sealed_hash;
    let key = county.receipt_key(&key_id).filter(|_| about_this)?;
    let signature = if context == Context::OF_0_1_0 {
        signature
    } else {
        signed_as_receipt?
    };
    key.verify_json(context, raw.get("receipt")?, &signature).ok()?;
    Some(receipt)
}
