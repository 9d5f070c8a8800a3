//! The inner half: holds the opening key and the opened cases, and serves the clerks' pages. [`Desk`] is its state and
//! its acts; pages only call them. Signing in with one access token is for the demonstration.

mod act;
mod decide_part;
pub(crate) mod due;
mod export;
mod field;
mod form_post;
mod list;
mod login;
mod page;
mod paper;
mod part;
mod part_list;
mod post;
mod routes;
mod show;
pub(crate) mod state;

pub use act::{Act, ActError};
pub use decide_part::{Decision, PartLine};
pub(crate) use routes::router;

use std::{path::PathBuf, sync::Arc};

use protocol::event::{Event, EventKind, SignedEvent};
use rusqlite::Transaction;
use seal::{boxed::OpeningKey, sign::SigningKey};
use tokio::sync::{Mutex, Notify};
use zeroize::Zeroizing;

use crate::{
    clock::{self, Clock, Randomness},
    config::{Config, Limits},
    error::CountyError,
    keys::Keys,
    published::Published,
    rate::Rate,
    store::{self, Store, StoreError, case::CaseEvent},
    texts::Texts,
};

/// The desk of one county.
pub struct Desk {
    pub(crate) county: String,
    pub(crate) store: Store,
    pub(crate) desk_store: Store,
    pub(crate) opening: OpeningKey,
    pub(crate) signing: SigningKey,
    pub(crate) published: Published,
    pub(crate) data_dir: PathBuf,
    pub(crate) limits: Limits,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Randomness>,
    pub(crate) wake: Arc<Notify>,
    pub(crate) working: Mutex<()>,
    pub(crate) publishing: Mutex<()>,
    pub(crate) logins: Rate,
    pub(crate) texts: Texts,
    pub(crate) access: Zeroizing<String>,
}

/// What an event is about.
pub(crate) struct Happening {
    pub(crate) device: String,
    pub(crate) envelope: String,
    /// State that the envelope gets when the feed has the event; blank for none.
    pub(crate) envelope_state: &'static str,
    pub(crate) number: String,
    pub(crate) clerk: String,
    pub(crate) reason: String,
}

/// A line of the list of cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseLine {
    /// 办件编号.
    pub number: String,
    /// Service id.
    pub service: String,
    /// `waiting`, `new`, `accepted`, `corrections`, `approved`, `denied`, `withdrawn` or
    /// `refused`.
    pub state: String,
    /// Whom it is about.
    pub applicant: String,
    /// Who acts; blank when nobody does.
    pub agent: String,
    /// Last day for the county, `YYYY-MM-DD`; blank while nothing is due.
    pub due_on: String,
}

impl Desk {
    pub(crate) fn open(
        config: &Config,
        store: Store,
        wake: Arc<Notify>,
        keys: &Keys,
    ) -> Result<Self, CountyError> {
        let path = config.data_dir.join("desk.db");
        Ok(Self {
            county: config.county.clone(),
            store,
            desk_store: Store::open_desk(&path, &keys.desk()?, config.limits.database_pages)?,
            opening: keys.opening()?,
            signing: keys.signing()?,
            published: Published::at(&config.data_dir),
            data_dir: config.data_dir.clone(),
            limits: config.limits.clone(),
            clock: config.clock.clone(),
            random: config.random.clone(),
            wake,
            working: Mutex::new(()),
            publishing: Mutex::new(()),
            logins: Rate::new(10, 10),
            texts: Texts::load(&config.language),
            access: keys.access_token()?,
        })
    }

    /// Does everything that waits, now; says how many envelopes moved. Tests call it instead of waiting.
    pub async fn work(self: &Arc<Self>) -> Result<usize, StoreError> {
        crate::worker::work(self).await
    }

    /// Cases that are not decided, the most pressing first.
    pub async fn open_cases(&self) -> Result<Vec<CaseLine>, StoreError> {
        let county = self.county.clone();
        let cases = self
            .desk_store
            .read(move |connection| store::case::open(connection, &county, 1000))
            .await?;
        Ok(cases.into_iter().map(CaseLine::from).collect())
    }

    /// One case.
    pub async fn case(&self, number: &str) -> Result<Option<CaseLine>, StoreError> {
        let (county, number) = (self.county.clone(), number.to_owned());
        let case = self
            .desk_store
            .read(move |connection| store::case::find(connection, &county, &number))
            .await?;
        Ok(case.map(CaseLine::from))
    }

    /// Everything that was read or done of a case: (time, clerk, act).
    pub async fn audit(&self, number: &str) -> Result<Vec<(String, String, String)>, StoreError> {
        let (county, number) = (self.county.clone(), number.to_owned());
        self.desk_store
            .read(move |connection| store::clerk::audit_of_case(connection, &county, &number))
            .await
    }

    /// A new activation code for a helper's device; shown once, kept as a hash.
    pub async fn new_activation(&self) -> Result<String, StoreError> {
        let code = clock::random_hex(self.random.as_ref(), 5)?;
        let (county, hash, at) = (
            self.county.clone(),
            seal::hash::sha256_hex(code.as_bytes()),
            self.now_text(),
        );
        self.store
            .write(move |transaction| store::device::insert_activation(transaction, &county, &hash, &at))
            .await?;
        Ok(code)
    }

    pub(crate) fn now_text(&self) -> String {
        clock::rfc3339(self.clock.now())
    }

    pub(crate) fn today(&self) -> jiff::civil::Date {
        clock::civil(self.clock.now()).date()
    }

    /// Writes a signed event beside the act it tells of; `worker::publish` brings it to the feed.
    pub(crate) fn tell(
        &self,
        transaction: &Transaction<'_>,
        happening: Happening,
        what: EventKind,
    ) -> Result<(), StoreError> {
        let signed = self.sign(&happening, what)?;
        let event = CaseEvent {
            id: signed.event.id.clone(),
            number: happening.number,
            device: happening.device,
            envelope: happening.envelope,
            envelope_state: happening.envelope_state.into(),
            at: signed.event.at.clone(),
            clerk: happening.clerk,
            reason: happening.reason,
            body: serde_json::to_string(&signed)?,
        };
        store::case::insert_event(transaction, &self.county, &event)
    }

    fn sign(&self, happening: &Happening, what: EventKind) -> Result<SignedEvent, StoreError> {
        let mut bytes = [0_u8; 16];
        self.random.fill(&mut bytes)?;
        let event = Event {
            format: 1,
            county: self.county.clone(),
            id: uuid::Builder::from_random_bytes(bytes).into_uuid().to_string(),
            envelope: happening.envelope.clone(),
            number: happening.number.clone(),
            at: self.now_text(),
            what,
        };
        let signature = self.signing.sign_json(&event)?;
        Ok(SignedEvent {
            event,
            key_id: self.signing.key_id(),
            signature,
        })
    }
}

impl From<store::case::CaseFile> for CaseLine {
    fn from(case: store::case::CaseFile) -> Self {
        Self {
            number: case.number,
            service: case.service,
            state: case.state,
            applicant: case.applicant_name,
            agent: case.agent_name,
            due_on: case.due_on,
        }
    }
}
