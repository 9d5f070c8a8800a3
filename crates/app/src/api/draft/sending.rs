//! What leaves the device, to whom, and what must be agreed to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::code::Code;

/// What leaves the device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SendingView {
    /// Draft id.
    pub draft: String,
    /// Service id: whoever lacks a mandate writes it for this service.
    pub service: String,
    /// Title.
    pub title: String,
    /// To which office.
    pub to: String,
    /// Why, in words.
    pub why: String,
    /// The applications that these answers make, each with the office that gets it (一件事); empty when it is one.
    pub parts: Vec<SendingPart>,
    /// How many answers.
    pub answers: u32,
    /// How many photos, page by page. A signature is none, and neither is the mandate.
    pub photos: u32,
    /// How many signed mandates go along, each a paper of its own.
    pub mandates: u32,
    /// How many signatures.
    pub signatures: u32,
    /// How many documents that are neither.
    pub files: u32,
    /// What must be agreed to, each with a tick of its own, never pre-ticked.
    pub consents: Vec<ConsentView>,
    /// For whom the helper acts, in words.
    pub acting: Option<String>,
    /// Error code of what stands against sending (mandate missing or ended).
    pub problem: Option<Code>,
}

/// One of the applications that one set of answers makes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct SendingPart {
    /// What it is, in words.
    pub name: String,
    /// The office that gets it.
    pub office: String,
}

/// One consent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export_to = "api.ts")]
pub struct ConsentView {
    /// Kind.
    pub kind: String,
    /// The sentence.
    pub text: String,
    /// Why it is asked although it was given already; may be empty.
    pub why: String,
}

/// Send it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export_to = "api.ts")]
pub struct SendRequest {
    /// Draft id.
    pub draft: String,
    /// Kinds that were ticked.
    pub consents: Vec<String>,
}
