//! What the intake keeps: devices, sealed envelopes with their receipts, which papers are here, the feed, words that found
//! nothing. Nothing in it can be read by a person. The bytes of papers are files, see `paper_files`.

use std::sync::Arc;

use jiff::Timestamp;
use protocol::{
    envelope::Envelope,
    problem::Code,
    search::{MissKind, MissedWord},
};

use super::{Answer, Charge, SpaceStore, Span, StoreError};
use crate::cases::{EnvelopeState, case::Arrived};

/// The intake's store of one county.
pub(crate) trait IntakeStore: SpaceStore {
    /// Which life of the database this is: `new` at the first start, the first one ever after. `Err` names another county
    /// that it belongs to.
    fn epoch(&self, new: String) -> Answer<Result<String, String>>;

    /// Remembers a device and says whether it is a helper's; repeating is harmless, and a helper stays one. `None` when its
    /// activation code is unknown or another device has it; then nothing is remembered.
    fn register(&self, registration: Registration) -> Answer<Option<bool>>;
    /// A device by id.
    fn device(&self, id: &str) -> Answer<Option<Device>>;
    /// A new activation code, by its hash.
    fn add_activation(&self, code_hash: String, at: String) -> Answer<()>;

    /// Takes an envelope once: number, receipt and envelope together, or a refusal. The same content gets the same receipt;
    /// other content under a taken id is kept beside it, at most five.
    fn take(&self, envelope: NewEnvelope, receipts: Arc<dyn Receipts>) -> Answer<Taken>;
    /// The receipt of a device's own envelope.
    fn receipt(&self, envelope: &str, device: &str) -> Answer<Option<String>>;
    /// Envelopes that must be looked at, oldest first: received ones, and opened ones whose papers have all come from the
    /// same device; without those that failed and may not be tried yet, or have been tried too often (`cases::retry`).
    fn waiting(&self, most: u32, now: Timestamp) -> Answer<Vec<Waiting>>;
    /// Notes that an envelope could not be worked on through a fault of ours; says how often that was.
    fn failed(&self, envelope: &str, now: Timestamp) -> Answer<u32>;
    /// Envelopes that have been tried too often, oldest first: all of them.
    fn parked(&self) -> Answer<Vec<Arrived>>;
    /// Everything that failed may be tried again at once; says how many there are.
    fn release(&self) -> Answer<usize>;
    /// Whether a device's envelope is here that nobody has opened.
    fn is_unopened(&self, envelope: &str, device: &str) -> Answer<bool>;
    /// Moves an envelope on; what is done or refused stays so.
    fn set_envelope_state(&self, envelope: &str, state: EnvelopeState) -> Answer<()>;

    /// Puts events into the feed, in this order, and moves their envelopes on; one that is there already stays where it is.
    fn publish(&self, events: Vec<FeedEvent>) -> Answer<()>;
    /// Events of one device after a number. Numbers are in the order of commits: no reader steps over one that comes later.
    fn feed(&self, device: &str, after: u32, most: u32) -> Answer<Vec<FeedLine>>;

    /// Number of the last event of the feed; 0 when there is none.
    fn feed_end(&self) -> Answer<u32>;

    /// When this county was put back from a backup, if ever.
    fn restored_at(&self) -> Answer<Option<String>>;
    /// Which of these envelopes and events are not here, of this device.
    fn forgotten(&self, device: &str, known: Forgotten) -> Answer<Forgotten>;
    /// Keeps events that a device hands back, in this order, if the feed does not have them. Whoever calls has verified that
    /// the county signed them.
    fn keep_told(&self, device: &str, events: Vec<Told>) -> Answer<()>;
    /// What was handed back and nobody has looked at, in the order in which it was told.
    fn told(&self) -> Answer<Vec<Told>>;
    /// An event that was handed back has been looked at.
    fn forget_told(&self, id: &str) -> Answer<()>;

    /// Begins an upload; `None` when the device has `most_unfinished` on their way. A paper of its own that is whole already
    /// is complete at once.
    fn begin_upload(&self, upload: NewUpload, most_unfinished: u32) -> Answer<Option<Upload>>;
    /// An upload of this device; those of others do not exist.
    fn upload(&self, id: &str, device: &str) -> Answer<Option<Upload>>;
    /// Unfinished uploads of this device that were begun before a time.
    fn stale_uploads(&self, device: &str, before: &str) -> Answer<Vec<String>>;
    /// Forgets an upload; a whole paper stays.
    fn forget_upload(&self, id: &str) -> Answer<()>;
    /// The last byte has arrived and the hash fits: the paper is whole.
    fn complete_upload(&self, device: &str, upload: Upload, at: String) -> Answer<()>;
    /// Which of these papers this device has brought whole.
    fn papers_here(&self, device: &str, hashes: Vec<String>) -> Answer<Vec<String>>;

    /// What lies here and nobody needs: unfinished uploads begun before a time, and whole papers before another that no
    /// envelope of their device names. They are forgotten, and days before `day` as well, and spaces that nobody used; the files
    /// of papers are for the caller.
    fn sweep(&self, old: Old) -> Answer<Swept>;

    /// Ends a device, at once, or lets it in again with a blank `at`; false when it is not known.
    fn end_device(&self, id: &str, at: &str, why: &str) -> Answer<bool>;
    /// Takes nothing from an address any more, or again; false when nothing changes.
    fn block(&self, address: &str, at: &str, blocked: bool) -> Answer<bool>;
    /// Whether nothing is taken from an address.
    fn is_blocked(&self, address: &str) -> Answer<bool>;
    /// Devices, the newest first.
    fn devices(&self, span: Span) -> Answer<Vec<KnownDevice>>;
    /// Blocked addresses.
    fn blocked(&self) -> Answer<Vec<String>>;

    /// Keeps words that found nothing, the same id once, and forgets those of before a day.
    fn keep_missed(
        &self,
        words: Vec<MissedWord>,
        charges: Vec<Charge>,
        day: String,
        forget_before: String,
    ) -> Answer<()>;
    /// All words that found nothing, most frequent first.
    fn missed(&self) -> Answer<Vec<Missed>>;
}

/// Makes the receipt of an envelope as soon as its number is known: they are one transaction. Must do nothing else.
pub(crate) trait Receipts: Send + Sync {
    /// The signed receipt as it is sent, with the papers that are still missing.
    fn receipt(
        &self,
        envelope: &NewEnvelope,
        number: &str,
        missing: Vec<String>,
    ) -> Result<String, StoreError>;
}

/// A device that registers.
pub(crate) struct Registration {
    /// What a device that was not known uses up.
    pub(crate) charges: Vec<Charge>,
    pub(crate) device: String,
    pub(crate) public_key: String,
    /// Hash of the code that makes it a helper's.
    pub(crate) activation: Option<String>,
    pub(crate) at: String,
}

/// What is known of a device.
pub(crate) struct Device {
    pub(crate) public_key: String,
    pub(crate) helper: bool,
    /// The county has ended it.
    pub(crate) ended: bool,
}

/// An envelope about to be taken.
pub(crate) struct NewEnvelope {
    pub(crate) envelope: Envelope,
    pub(crate) content_hash: String,
    pub(crate) body: String,
    pub(crate) received_at: String,
    /// Whose series of numbers it gets one of.
    pub(crate) year: i16,
    /// What it uses up, if it was not here before.
    pub(crate) charges: Vec<Charge>,
    /// The number that it was given before the county was put back from a backup.
    pub(crate) promised: Option<String>,
}

/// What became of an envelope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is here; this is its receipt, now as before.
    Receipt(String),
    /// It is not taken.
    Refused(Code),
}

/// An envelope that must be looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub(crate) arrived: Arrived,
    pub(crate) body: String,
    pub(crate) state: EnvelopeState,
}

/// An event for the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FeedEvent {
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) envelope: String,
    /// State that the envelope gets with it.
    pub(crate) envelope_state: Option<EnvelopeState>,
    pub(crate) body: String,
}

/// An event in the feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FeedLine {
    pub(crate) number: u32,
    pub(crate) body: String,
}

/// Ids of envelopes and events.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Forgotten {
    pub(crate) envelopes: Vec<String>,
    pub(crate) events: Vec<String>,
}

/// An event that a device hands back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) id: String,
    pub(crate) envelope: String,
    /// As it was signed.
    pub(crate) body: String,
}

/// An upload about to begin.
pub(crate) struct NewUpload {
    /// What it uses up, if its paper is not here.
    pub(crate) charges: Vec<Charge>,
    pub(crate) id: String,
    pub(crate) device: String,
    pub(crate) hash: String,
    pub(crate) length_bytes: u32,
    pub(crate) at: String,
}

/// A tus upload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    pub(crate) id: String,
    pub(crate) hash: String,
    pub(crate) length_bytes: u32,
    pub(crate) complete: bool,
}

/// What counts as old.
#[derive(Debug, Clone)]
pub(crate) struct Old {
    pub(crate) uploads: String,
    pub(crate) papers: String,
    pub(crate) day: String,
    /// Day since which somebody must have used a space.
    pub(crate) spaces: String,
}

/// What was forgotten.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Swept {
    /// Ids of uploads.
    pub(crate) uploads: Vec<String>,
    /// Hashes of papers that no device has any more.
    pub(crate) papers: Vec<String>,
}

/// A device as whoever runs the county sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownDevice {
    pub(crate) id: String,
    pub(crate) helper: bool,
    pub(crate) registered_at: String,
    /// Blank while it holds.
    pub(crate) ended_at: String,
    pub(crate) ended_why: String,
    /// How many envelopes it brought.
    pub(crate) envelopes: u32,
}

/// How often some words found nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// What was not found.
    pub kind: MissKind,
    /// The words.
    pub text: String,
    /// How often.
    pub times: u32,
    /// Last day, `YYYY-MM-DD`.
    pub last: String,
}
