//! The work on cases: reads what there is, asks `cases` what becomes of it, signs, and has the store write it. Clerks' pages
//! and the worker's loop call these verbs; so do tests, without a browser. Here are the keys that open and sign, and no page.

mod act;
mod complete;
mod look;
mod mandates;
mod mended;
mod opener;
mod papers;
mod past;
mod pictures;
mod publish;
mod receive;
mod signer;
mod sweep;
mod told;
mod work;

pub use act::ActError;
pub(crate) use act::{By, Doing};
pub(crate) use look::Opened;
pub use look::{CaseLine, PartLine};
pub(crate) use mended::Mended;
pub(crate) use past::Past;
pub(crate) use receive::find_service;

use std::{path::PathBuf, sync::Arc};

use jiff::civil::Date;
use opener::Opener;
use signer::Signer;
use tokio::sync::{Mutex, Notify};

use crate::{
    cases::{
        case::Case,
        due::{self, DueOn, Now},
    },
    clock::{self, Clock, Randomness},
    config::{Config, Limits},
    error::CountyError,
    keys::Keys,
    published::Published,
    store::{self, CaseStore, IntakeStore, StoreError},
    texts::Texts,
};

/// The work on the cases of one county.
pub struct Casework {
    pub(crate) intake: Arc<dyn IntakeStore>,
    pub(crate) cases: Arc<dyn CaseStore>,
    pub(crate) published: Published,
    pub(crate) texts: Texts,
    /// Wakes the worker when intake runs in the same process.
    pub(crate) wake: Arc<Notify>,
    opener: Arc<Opener>,
    signer: Signer,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Randomness>,
    data_dir: PathBuf,
    limits: Limits,
    pictures: pictures::Pictures,
    swept: Mutex<Option<jiff::Timestamp>>,
    working: Mutex<()>,
    publishing: Mutex<()>,
}

impl Casework {
    pub(crate) fn open(
        config: &Config,
        intake: Arc<dyn IntakeStore>,
        wake: Arc<Notify>,
        keys: &Keys,
    ) -> Result<Self, CountyError> {
        let path = config.data_dir.join("desk.db");
        let pages = config.limits.database_pages;
        Ok(Self {
            intake,
            cases: store::sqlite::open_cases(&path, &config.county, &keys.desk()?, pages)?,
            published: Published::at(&config.data_dir),
            texts: Texts::load(&config.language),
            wake,
            opener: Arc::new(Opener::new(config, keys.openings()?)),
            signer: Signer::new(config, keys.signing()?, keys.decision()?),
            clock: config.clock.clone(),
            random: config.random.clone(),
            data_dir: config.data_dir.clone(),
            limits: config.limits.clone(),
            pictures: pictures::Pictures::default(),
            swept: Mutex::new(None),
            working: Mutex::new(()),
            publishing: Mutex::new(()),
        })
    }

    /// A new activation code for a helper's device; shown once, kept as a hash.
    pub async fn new_activation(&self) -> Result<String, StoreError> {
        let code = self.random_hex(5)?;
        let hash = seal::hash::sha256_hex(code.as_bytes());
        self.intake.add_activation(hash, self.now_text()).await?;
        Ok(code)
    }

    pub(crate) fn random_hex(&self, bytes: usize) -> Result<String, StoreError> {
        Ok(clock::random_hex(self.random.as_ref(), bytes)?)
    }

    pub(crate) fn now(&self) -> jiff::Timestamp {
        self.clock.now()
    }

    pub(crate) fn now_text(&self) -> String {
        clock::rfc3339(self.now())
    }

    pub(crate) fn today(&self) -> Date {
        clock::civil(self.now()).date()
    }

    /// The day on which the person expects her answer; her device counts the same.
    pub(crate) fn answer_due(&self, case: &Case) -> DueOn {
        due::answer(case, &self.now_for(case))
    }

    /// What time it is, and what the days of this case are counted with.
    fn now_for(&self, case: &Case) -> Now {
        let service = self.published.service(&case.service_hash);
        Now {
            at: self.now_text(),
            today: self.today(),
            calendar: self.published.county().calendar,
            promise: service.map(|service| service.guide.promise),
        }
    }
}
