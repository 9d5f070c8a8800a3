//! What every handler of the intake shares.

use std::{path::PathBuf, sync::Arc};

use jiff::Timestamp;
use tokio::sync::Notify;

use super::{once::Once, papers::Busy, receipts::ReceiptSigner};
use crate::{
    address::Proxies,
    clock::{self, Clock, Randomness},
    config::Limits,
    published::Published,
    rate::Rate,
    seats::Seats,
    store::IntakeStore,
};

/// The intake of one county.
pub(crate) struct Intake {
    pub(crate) county: String,
    pub(crate) epoch: String,
    /// The county was put back from a backup once.
    pub(crate) restored: bool,
    pub(crate) store: Arc<dyn IntakeStore>,
    pub(crate) receipts: Arc<ReceiptSigner>,
    /// Id of the key that envelopes must be sealed to.
    pub(crate) opening_key_ids: Vec<String>,
    pub(crate) published: Published,
    pub(crate) data_dir: PathBuf,
    pub(crate) limits: Limits,
    pub(crate) rate: Rate,
    /// Of tokens that do not hold and signatures that do not fit.
    pub(crate) failures: Rate,
    /// Large bodies under way.
    pub(crate) bodies: Seats,
    /// Tokens that were shown.
    pub(crate) once: Once,
    pub(crate) proxies: Proxies,
    pub(crate) busy: Busy,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Randomness>,
    /// Wakes the desk when both run in one process.
    pub(crate) wake: Arc<Notify>,
}

impl Intake {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn now_text(&self) -> String {
        clock::rfc3339(self.now())
    }
}
