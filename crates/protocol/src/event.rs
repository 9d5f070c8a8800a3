//! Events of the ledger: what the county did with an application, signed, in a cursor feed. Devices read them, so a field
//! that a device does not know is left out of what it reads, never of what it keeps and verifies; an event that it cannot
//! read is kept by its [`Head`] until a newer version can.

use serde::{Deserialize, Serialize};

/// What happened. Texts are the county's words for the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum EventKind {
    /// All papers have arrived; the application is complete at the county.
    Complete,
    /// 受理.
    Accepted,
    /// 一次性告知补正: everything that must be mended, told once.
    CorrectionsAsked {
        /// Exactly these questions and papers.
        items: Vec<CorrectionItem>,
        /// Last day to answer, `YYYY-MM-DD`.
        until: String,
        /// Why something is asked for a second time; blank the first time.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
    },
    /// 办好了.
    Approved {
        /// The result in words.
        result: String,
    },
    /// 不予办理.
    Denied {
        /// The reason in words.
        reason: String,
        /// How to appeal.
        appeal: String,
    },
    /// One of several applications made from one set of answers (一件事) is decided; the case goes on.
    PartDecided {
        /// Id of the part within the service.
        part: String,
        /// What it is called, for a device whose catalog does not know it.
        name: String,
        /// 办好了, or 不予办理.
        approved: bool,
        /// The result or the reason, in words.
        words: String,
        /// How to appeal; blank when approved.
        appeal: String,
    },
    /// 撤回: the county has given it back undecided. `envelope` of the event is the withdrawal's.
    Withdrawn,
    /// The withdrawal came too late: it was decided, and the decision stands. `envelope` is the withdrawal's.
    NotWithdrawn,
    /// The mandate (委托) under which it came holds no more, whatever stands in it; the case goes on.
    MandateEnded {
        /// Id of the mandate.
        mandate: String,
        /// A clerk ended it; otherwise the device that acts under it has asked.
        by_desk: bool,
        /// Why, in words; may be blank.
        why: String,
    },
    /// The county could not take it as it is; it must not be sent again unchanged.
    Refused {
        /// Code of `problem::Code`.
        code: String,
    },
}

/// Where a correction asks for the mandate to be signed again: no reference of a question begins otherwise than with a slash.
pub const MANDATE: &str = "mandate";

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CorrectionItem {
    /// Reference of the question (row ids) that is reopened, or [`MANDATE`].
    pub at: String,
    /// What is wrong and how to mend it, in the clerk's words; names the pages too, for a device that does not know `pages`.
    pub note: String,
    /// Pages of the photo that are to be taken again, 1 for the first; empty: the whole answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<u32>,
}

/// An event of one application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Event {
    /// Version of this layout, 1.
    pub format: u32,
    /// County code.
    pub county: String,
    /// Id of the event.
    pub id: String,
    /// Envelope it is about.
    pub envelope: String,
    /// 办件编号.
    pub number: String,
    /// County time, RFC 3339.
    pub at: String,
    /// What happened.
    pub what: EventKind,
}

/// An event with its signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SignedEvent {
    /// The content.
    pub event: Event,
    /// Id of the county's signing key.
    pub key_id: String,
    /// Ed25519 over the canonical JSON of `event`, base64. Whoever knows the county's decision key does not believe it: the
    /// intake holds this key too.
    pub signature: String,
    /// By the key that only the desk has; absent in events of earlier versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionSignature>,
}

/// The desk's signature under an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DecisionSignature {
    /// Id of the county's decision key.
    pub key_id: String,
    /// Ed25519 over the canonical JSON of `{"event": …, "signed_as": "cunliban decision 1"}`, base64: the event as it is sent, and
    /// what the signature is for.
    pub signature: String,
}

/// What every version can read of a signed event, whatever happened: where it belongs and who signed. These fields keep
/// name, place and meaning for good.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SignedHead {
    /// Of the event.
    pub event: Head,
    /// Id of the county's signing key.
    pub key_id: String,
    /// Ed25519 over the canonical JSON of `event` with every field it has, base64.
    pub signature: String,
    /// The desk's; absent in events of earlier versions.
    #[serde(default)]
    pub decision: Option<DecisionSignature>,
}

/// Where an event belongs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Head {
    /// County code.
    pub county: String,
    /// Id of the event.
    pub id: String,
    /// Envelope it is about.
    pub envelope: String,
}

/// A page of the feed. The cursor is opaque to the device: epoch and number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct EventPage {
    /// The events, in the county's order.
    pub events: Vec<SignedEvent>,
    /// Where to go on.
    pub cursor: String,
    /// There is more right now.
    pub more: bool,
    /// The cursor was of another life of the county's database, which was put back since: the feed starts again, and what
    /// the device has proof of may be forgotten ([`crate::again`]).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub again: bool,
}
