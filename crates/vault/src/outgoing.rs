//! What leaves the device, as it is handed from the person's file to the outbox.

use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

/// A finished application, sealed and signed by the caller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Draft that is frozen.
    pub draft: String,
    /// The application document in clear, canonical bytes; stays in the person's file.
    pub document: Vec<u8>,
    /// Consents given: kind and the sentence that was ticked.
    pub consents: Vec<(String, String)>,
    /// What leaves the device.
    pub out: Outgoing,
}

/// What the outbox takes over: nothing in clear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Envelope id and idempotency key (UUID v7).
    pub envelope: String,
    /// County code.
    pub county: String,
    /// SHA-256 (hex) of the sealed application.
    pub sealed_hash: String,
    /// The envelope as JSON.
    pub body: Vec<u8>,
    /// Sealed papers.
    pub blobs: Vec<SealedBlob>,
    /// What the ledger shows.
    pub seed: CaseSeed,
}

/// A sealed paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBlob {
    /// SHA-256 (hex) of the bytes.
    pub hash: String,
    /// The sealed bytes.
    pub bytes: Vec<u8>,
}

/// What the ledger shows about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseSeed {
    /// Application id.
    pub case: String,
    /// Whose.
    pub person: PersonId,
    /// Service id.
    pub service: String,
    /// Hash of the service.
    pub service_hash: String,
    /// Title for the person.
    pub title: String,
    /// What the app wants to remember (JSON).
    pub extra: String,
    /// Number of this sending, 1 first.
    pub round: u32,
}
