//! The application document: what is inside an envelope after opening. Made canonical, then sealed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// An application as the county reads it. `format` is 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// Version of this layout.
    pub format: u32,
    /// Id of the application; stays the same over all its corrections.
    pub application_id: String,
    /// Number of this sending: 1 first, then one more for each correction.
    pub round: u32,
    /// Envelope that this one corrects, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<String>,
    /// Service id.
    pub service: String,
    /// SHA-256 (hex) of the service's canonical JSON that the form was filled in with.
    pub service_hash: String,
    /// Version text of the service.
    pub service_version: String,
    /// Answers of the relevant questions, by reference (row ids), canonical text.
    pub values: BTreeMap<String, String>,
    /// Rows of repeats, in order.
    #[serde(default)]
    pub rows: BTreeMap<String, Vec<String>>,
    /// Papers that go with it.
    #[serde(default)]
    pub papers: Vec<ApplicationPaper>,
    /// What the person agreed to, word for word.
    #[serde(default)]
    pub consents: Vec<Consent>,
    /// The right of whoever sends it for somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandate: Option<Mandate>,
    /// Device time of sending, RFC 3339; a claim, never used for order.
    pub sent_claim: String,
    /// Who seals it, in which envelope; absent from devices of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<Sender>,
}

/// The envelope that a sealed document is for: in another one it counts for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sender {
    /// Device id, as in the envelope's header.
    pub device: String,
    /// Envelope id.
    pub envelope: String,
}

/// A paper named in an application.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicationPaper {
    /// Paper id, as in the answers.
    pub paper_id: String,
    /// Kind (`id-card`, …).
    pub kind: String,
    /// SHA-256 (hex) of the content in clear.
    pub content_hash: String,
    /// Bytes in clear.
    pub size_bytes: u32,
    /// Media type, found by content.
    pub media_type: String,
    /// SHA-256 (hex) of the sealed bytes: the name of the upload.
    pub blob_hash: String,
    /// Trust level of 国办函〔2016〕108号: `C` uploaded by the person, `D` self-made.
    pub trust: String,
}

/// Beginning of the kind of a [`Consent`] that says of a place which the county asked to mend that it is right as it stands;
/// the place follows. A county that does not know it shows the sentence like any other.
pub const KEPT: &str = "kept:";

/// One consent given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// What it is about: `send`, `truth`, or a sensitive kind (`health`, `finance`, …).
    pub kind: String,
    /// The sentence that was ticked.
    pub text: String,
    /// When, device time, RFC 3339.
    pub given_claim: String,
}

/// A helper's right to act (委托, 民法典 161–173).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mandate {
    /// Id.
    pub id: String,
    /// The person who gives it.
    pub principal_name: String,
    /// That person's ID number; absent in mandates of earlier versions.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub principal_id_number: String,
    /// The helper.
    pub agent_name: String,
    /// The helper's ID number.
    pub agent_id_number: String,
    /// The helper's phone.
    pub agent_phone: String,
    /// Relation or office: `relative`, `village-helper`, `neighbour`, `other`.
    pub relation: String,
    /// Service ids it covers; empty means all.
    pub services: Vec<String>,
    /// First day, `YYYY-MM-DD`.
    pub from: String,
    /// Last day, `YYYY-MM-DD`.
    pub until: String,
    /// `screen` (signed on the screen) or `photo` (photographed paper).
    pub signed_by: String,
    /// Paper id of the signature or the photo; it travels with the papers.
    pub paper_id: String,
}
