//! Receipts: what the county says about exactly these sealed bytes, signed. The same envelope gets the same text for ever,
//! because what was said is kept.

use protocol::{
    event::DecisionSignature,
    receipt::{Receipt, SignedReceipt},
};
use seal::{
    context::Context,
    sign::{SigningKey, VerifyingKey},
};
use serde_json::Value;

use crate::store::{NewEnvelope, Receipts, StoreError};

/// The county's signature under receipts.
pub(crate) struct ReceiptSigner {
    county: String,
    key: SigningKey,
    /// Of the desk's decisions; `None` where the desk has not said it yet.
    decides: Option<VerifyingKey>,
}

impl ReceiptSigner {
    pub(crate) fn new(county: &str, key: SigningKey, decides: Option<VerifyingKey>) -> Self {
        Self {
            county: county.to_owned(),
            key,
            decides,
        }
    }

    /// Whether this intake signed it; 0.1.0 did not say as what.
    pub(crate) fn verifies(&self, receipt: &Value, signed: &SignedReceipt) -> Option<()> {
        let (context, signature) = match &signed.signed_as_receipt {
            Some(signature) => (Context::RECEIPT, signature),
            None => (Context::OF_0_1_0, &signed.signature),
        };
        let key = self.key.verifying_key();
        key.verify_json(context, receipt, signature).ok()
    }

    /// Whether the desk signed it.
    pub(crate) fn verifies_decision(&self, event: &Value, by: &DecisionSignature) -> Option<()> {
        let key = self.decides.as_ref()?;
        key.verify_json(Context::DECISION, event, &by.signature).ok()
    }
}

impl Receipts for ReceiptSigner {
    fn receipt(&self, new: &NewEnvelope, number: &str, missing: Vec<String>) -> Result<String, StoreError> {
        let receipt = Receipt {
            format: 1,
            county: self.county.clone(),
            envelope: new.envelope.id.clone(),
            sealed_hash: new.envelope.sealed_hash.clone(),
            number: number.to_owned(),
            received_at: new.received_at.clone(),
            missing,
        };
        let signature = self.key.sign_json(Context::OF_0_1_0, &receipt)?;
        let signed_as_receipt = Some(self.key.sign_json(Context::RECEIPT, &receipt)?);
        let signed = SignedReceipt {
            receipt,
            key_id: self.key.key_id(),
            signature,
            signed_as_receipt,
        };
        Ok(serde_json::to_string(&signed)?)
    }
}
