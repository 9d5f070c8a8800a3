//! What the county keeps, as two traits of coarse verbs: `IntakeStore` is what the intake knows (sealed things, receipts,
//! the feed), `CaseStore` what the inner half has opened. They are two because an intake that runs apart has no way to the
//! second, not even in its types. No connection, transaction or closure crosses them; whoever keeps it elsewhere passes
//! `conformance`. They know neither routes nor pages, and decide nothing about a case.

mod cases;
mod charge;
#[cfg(test)]
mod conformance;
mod error;
mod intake;
mod spaces;
pub(crate) mod sqlite;

use std::pin::Pin;

pub(crate) use cases::{About, CaseStore, Looked, PastEvent, SameMatter, Session, SignedHappening};
pub(crate) use charge::Charge;
pub use error::{Over, StoreError};
pub use intake::Missed;
pub(crate) use intake::{
    Device, FeedEvent, FeedLine, Forgotten, IntakeStore, KnownDevice, NewEnvelope, NewUpload, Old, Receipts,
    Registration, Swept, Taken, Told, Upload, Waiting,
};
pub(crate) use spaces::{NewRecord, NewSpace, Push, Pushed, Room, Space, SpaceLine, SpaceStore};

/// Which lines of a list: a list is read page by page, or whole, and never cut without a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) skip: u32,
    pub(crate) most: u32,
}

impl Span {
    /// All lines.
    pub(crate) const WHOLE: Self = Self {
        skip: 0,
        most: u32::MAX,
    };
}

/// What a verb answers, later.
pub(crate) type Answer<T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send>>;
