//! What every handler of the intake shares.

use std::{path::PathBuf, sync::Arc};

use jiff::Timestamp;
use seal::sign::SigningKey;
use tokio::sync::Notify;

use super::papers::Busy;
use crate::{
    clock::{self, Clock, Randomness},
    config::Limits,
    published::Published,
    rate::Rate,
    store::Store,
};

/// The intake of one county.
pub(crate) struct Intake {
    pub(crate) county: String,
    pub(crate) epoch: String,
    pub(crate) store: Store,
    pub(crate) signing: Arc<SigningKey>,
    /// Id of the key that envelopes must be sealed to.
    pub(crate) opening_key_id: String,
    pub(crate) published: Published,
    pub(crate) data_dir: PathBuf,
    pub(crate) limits: Limits,
    pub(crate) rate: Rate,
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

/// Name of the counter of a year's numbers.
pub(crate) fn number_name(year: i16) -> String {
    format!("number-{year}")
}
