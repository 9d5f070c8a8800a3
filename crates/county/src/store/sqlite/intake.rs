//! [`IntakeStore`] over `county.db`: each verb is one transaction or one read.

use std::sync::Arc;

use jiff::Timestamp;
use protocol::{problem::Code, search::MissedWord};
use rusqlite::Transaction;

use super::{budget, counter, database::Database, device, envelope, feed, missed, space, told, upload};
use crate::{
    cases::{
        EnvelopeState,
        case::Arrived,
        number::{number, read_number},
    },
    store::{
        Answer, Charge, Device, FeedEvent, FeedLine, Forgotten, IntakeStore, KnownDevice, Missed,
        NewEnvelope, NewUpload, Old, Receipts, Registration, Span, StoreError, Swept, Taken, Told, Upload,
        Waiting,
    },
};

/// Name of the fact that says which life of the database this is.
pub(super) const EPOCH: &str = "epoch";
/// Name of the fact that says when the county was put back from a backup.
pub(super) const RESTORED: &str = "restored";

/// The intake's store in one SQLite database.
pub(super) struct SqliteIntake {
    pub(super) database: Database,
    county: String,
}

impl SqliteIntake {
    pub(super) fn new(database: Database, county: &str) -> Self {
        Self {
            database,
            county: county.to_owned(),
        }
    }

    pub(super) fn county(&self) -> String {
        self.county.clone()
    }
}

impl IntakeStore for SqliteIntake {
    fn epoch(&self, new: String) -> Answer<Result<String, String>> {
        let county = self.county();
        self.database.write(move |transaction| {
            if let Some(other) = counter::find_other_county(transaction, &county)? {
                return Ok(Err(other));
            }
            counter::insert_fact(transaction, &county, EPOCH, &new)?;
            let epoch = counter::find_fact(transaction, &county, EPOCH)?;
            Ok(Ok(epoch.ok_or(StoreError::Damaged)?))
        })
    }

    fn register(&self, new: Registration) -> Answer<Option<bool>> {
        let county = self.county();
        self.database
            .write(move |transaction| register(transaction, &county, new))
    }

    fn device(&self, id: &str) -> Answer<Option<Device>> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .read(move |connection| device::find(connection, &county, &id))
    }

    fn add_activation(&self, code_hash: String, at: String) -> Answer<()> {
        let county = self.county();
        self.database
            .write(move |transaction| device::insert_activation(transaction, &county, &code_hash, &at))
    }

    fn take(&self, new: NewEnvelope, receipts: Arc<dyn Receipts>) -> Answer<Taken> {
        let county = self.county();
        self.database
            .write(move |transaction| take(transaction, &county, &new, receipts.as_ref()))
    }

    fn receipt(&self, envelope: &str, device: &str) -> Answer<Option<String>> {
        let (county, id, device) = (self.county(), envelope.to_owned(), device.to_owned());
        self.database.read(move |connection| {
            let stored = envelope::find(connection, &county, &id)?;
            let own = stored.filter(|stored| stored.device == device);
            Ok(own.map(|stored| stored.receipt))
        })
    }

    fn waiting(&self, most: u32, now: Timestamp) -> Answer<Vec<Waiting>> {
        let county = self.county();
        self.database
            .read(move |connection| envelope::list_waiting(connection, &county, most, now.as_second()))
    }

    fn failed(&self, envelope: &str, now: Timestamp) -> Answer<u32> {
        let (county, id) = (self.county(), envelope.to_owned());
        self.database
            .write(move |transaction| envelope::update_failed(transaction, &county, &id, now))
    }

    fn parked(&self) -> Answer<Vec<Arrived>> {
        let county = self.county();
        self.database
            .read(move |connection| envelope::list_parked(connection, &county))
    }

    fn release(&self) -> Answer<usize> {
        let county = self.county();
        self.database
            .write(move |transaction| envelope::update_released(transaction, &county))
    }

    fn is_unopened(&self, envelope: &str, device: &str) -> Answer<bool> {
        let (county, id, device) = (self.county(), envelope.to_owned(), device.to_owned());
        self.database
            .read(move |connection| envelope::is_unopened(connection, &county, &id, &device))
    }

    fn set_envelope_state(&self, envelope: &str, state: EnvelopeState) -> Answer<()> {
        let (county, id) = (self.county(), envelope.to_owned());
        self.database
            .write(move |transaction| envelope::update_state(transaction, &county, &id, state))
    }

    fn publish(&self, events: Vec<FeedEvent>) -> Answer<()> {
        let county = self.county();
        self.database.write(move |transaction| {
            events
                .iter()
                .try_for_each(|event| publish(transaction, &county, event))
        })
    }

    fn feed(&self, device: &str, after: u32, most: u32) -> Answer<Vec<FeedLine>> {
        let (county, device) = (self.county(), device.to_owned());
        self.database
            .read(move |connection| feed::list(connection, &county, &device, after, most))
    }

    fn feed_end(&self) -> Answer<u32> {
        let county = self.county();
        self.database
            .read(move |connection| counter::last(connection, &county, feed::COUNTER))
    }

    fn restored_at(&self) -> Answer<Option<String>> {
        let county = self.county();
        self.database
            .read(move |connection| counter::find_fact(connection, &county, RESTORED))
    }

    fn forgotten(&self, device: &str, known: Forgotten) -> Answer<Forgotten> {
        let (county, device) = (self.county(), device.to_owned());
        self.database
            .read(move |connection| told::forgotten(connection, &county, &device, &known))
    }

    fn keep_told(&self, device: &str, events: Vec<Told>) -> Answer<()> {
        let (county, device) = (self.county(), device.to_owned());
        self.database.write(move |transaction| {
            events
                .iter()
                .try_for_each(|event| told::insert(transaction, &county, &device, event))
        })
    }

    fn told(&self) -> Answer<Vec<Told>> {
        let county = self.county();
        self.database
            .read(move |connection| told::list(connection, &county))
    }

    fn forget_told(&self, id: &str) -> Answer<()> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .write(move |transaction| told::delete(transaction, &county, &id))
    }

    fn begin_upload(&self, new: NewUpload, most_unfinished: u32) -> Answer<Option<Upload>> {
        let county = self.county();
        self.database
            .write(move |transaction| begin_upload(transaction, &county, new, most_unfinished))
    }

    fn upload(&self, id: &str, device: &str) -> Answer<Option<Upload>> {
        let (county, id, device) = (self.county(), id.to_owned(), device.to_owned());
        self.database
            .read(move |connection| upload::find(connection, &county, &id, &device))
    }

    fn stale_uploads(&self, device: &str, before: &str) -> Answer<Vec<String>> {
        let (county, device, before) = (self.county(), device.to_owned(), before.to_owned());
        self.database
            .read(move |connection| upload::list_stale(connection, &county, &device, &before))
    }

    fn forget_upload(&self, id: &str) -> Answer<()> {
        let (county, id) = (self.county(), id.to_owned());
        self.database
            .write(move |transaction| upload::delete(transaction, &county, &id))
    }

    fn complete_upload(&self, device: &str, whole: Upload, at: String) -> Answer<()> {
        let (county, device) = (self.county(), device.to_owned());
        self.database
            .write(move |transaction| upload::complete(transaction, &county, &device, &whole, &at))
    }

    fn papers_here(&self, device: &str, hashes: Vec<String>) -> Answer<Vec<String>> {
        let (county, device) = (self.county(), device.to_owned());
        self.database.read(move |connection| {
            let mut here = Vec::new();
            for hash in hashes {
                if upload::find_paper_size(connection, &county, &device, &hash)?.is_some() {
                    here.push(hash);
                }
            }
            Ok(here)
        })
    }

    fn sweep(&self, old: Old) -> Answer<Swept> {
        let county = self.county();
        self.database.write(move |transaction| {
            budget::delete_before(transaction, &county, &old.day)?;
            space::sweep(transaction, &county, &old.spaces)?;
            Ok(Swept {
                papers: upload::sweep_papers(transaction, &county, &old.papers)?,
                uploads: upload::sweep(transaction, &county, &old.uploads)?,
            })
        })
    }

    fn end_device(&self, id: &str, at: &str, why: &str) -> Answer<bool> {
        let (county, id, at, why) = (self.county(), id.to_owned(), at.to_owned(), why.to_owned());
        self.database
            .write(move |transaction| device::update_ended(transaction, &county, &id, &at, &why))
    }

    fn block(&self, address: &str, at: &str, blocked: bool) -> Answer<bool> {
        let (county, address, at) = (self.county(), address.to_owned(), at.to_owned());
        self.database
            .write(move |transaction| device::block(transaction, &county, &address, &at, blocked))
    }

    fn is_blocked(&self, address: &str) -> Answer<bool> {
        let (county, address) = (self.county(), address.to_owned());
        self.database
            .read(move |connection| device::is_blocked(connection, &county, &address))
    }

    fn devices(&self, span: Span) -> Answer<Vec<KnownDevice>> {
        let county = self.county();
        self.database
            .read(move |connection| device::list(connection, &county, span))
    }

    fn blocked(&self) -> Answer<Vec<String>> {
        let county = self.county();
        self.database
            .read(move |connection| device::list_blocked(connection, &county))
    }

    fn keep_missed(
        &self,
        words: Vec<MissedWord>,
        charges: Vec<Charge>,
        day: String,
        forget_before: String,
    ) -> Answer<()> {
        let county = self.county();
        self.database.write(move |transaction| {
            budget::charge(transaction, &county, &charges)?;
            missed::delete_before(transaction, &county, &forget_before)?;
            words
                .iter()
                .try_for_each(|word| missed::insert(transaction, &county, word, &day))
        })
    }

    fn missed(&self) -> Answer<Vec<Missed>> {
        let county = self.county();
        self.database
            .read(move |connection| missed::list(connection, &county))
    }
}

fn register(
    transaction: &Transaction<'_>,
    county: &str,
    new: Registration,
) -> Result<Option<bool>, StoreError> {
    if let Some(code) = &new.activation
        && !device::update_activation(transaction, county, code, &new.device)?
    {
        return Ok(None);
    }
    if device::find(transaction, county, &new.device)?.is_none() {
        budget::charge(transaction, county, &new.charges)?;
    }
    let device = Device {
        public_key: new.public_key,
        helper: new.activation.is_some(),
        ended: false,
    };
    device::insert(transaction, county, &new.device, &device, &new.at)?;
    let known = device::find(transaction, county, &new.device)?;
    Ok(Some(known.is_some_and(|known| known.helper)))
}

fn take(
    transaction: &Transaction<'_>,
    county: &str,
    new: &NewEnvelope,
    receipts: &dyn Receipts,
) -> Result<Taken, StoreError> {
    let header = &new.envelope;
    if let Some(stored) = envelope::find(transaction, county, &header.id)? {
        if stored.content_hash == new.content_hash {
            return Ok(Taken::Receipt(stored.receipt));
        }
        // Kept too: somebody must be able to find out which of the two the person meant.
        budget::charge(transaction, county, &new.charges)?;
        envelope::insert_rival(transaction, county, new)?;
        return Ok(Taken::Refused(Code::KeyReused));
    }
    if envelope::has_sealed_hash(transaction, county, &header.device, &header.sealed_hash)? {
        return Ok(Taken::Refused(Code::Replayed));
    }
    budget::charge(transaction, county, &new.charges)?;
    let number = give_number(transaction, county, new)?;
    envelope::insert_blobs(transaction, county, header)?;
    let missing = envelope::list_missing(transaction, county, &header.id, &header.device)?;
    let receipt = receipts.receipt(new, &number, missing)?;
    envelope::insert(transaction, county, new, &number, &receipt)?;
    Ok(Taken::Receipt(receipt))
}

/// The number of the receipt that was given before, if there is one and nobody else has it; else the next.
fn give_number(transaction: &Transaction<'_>, county: &str, new: &NewEnvelope) -> Result<String, StoreError> {
    if let Some(promised) = &new.promised
        && let Some((year, count)) = read_number(county, promised)
        && !envelope::has_number(transaction, county, promised)?
    {
        counter::raise(transaction, county, &series(year), count)?;
        return Ok(promised.clone());
    }
    let count = counter::next(transaction, county, &series(new.year))?;
    Ok(number(county, new.year, count))
}

/// Name of the counter of a year's numbers.
pub(super) fn series(year: i16) -> String {
    format!("number-{year}")
}

fn publish(transaction: &Transaction<'_>, county: &str, event: &FeedEvent) -> Result<(), StoreError> {
    if let Some(state) = event.envelope_state {
        envelope::update_state(transaction, county, &event.envelope, state)?;
    }
    feed::insert(transaction, county, event)
}

fn begin_upload(
    transaction: &Transaction<'_>,
    county: &str,
    new: NewUpload,
    most_unfinished: u32,
) -> Result<Option<Upload>, StoreError> {
    // A paper of one's own that is whole already is not sent again: the offset says so.
    let known = upload::find_paper_size(transaction, county, &new.device, &new.hash)?;
    let complete = known == Some(new.length_bytes);
    if !complete && upload::count_unfinished(transaction, county, &new.device)? >= most_unfinished {
        return Ok(None);
    }
    if !complete {
        budget::charge(transaction, county, &new.charges)?;
    }
    let begun = Upload {
        id: new.id,
        hash: new.hash,
        length_bytes: new.length_bytes,
        complete,
    };
    upload::insert(transaction, county, &new.device, &begun, &new.at)?;
    Ok(Some(begun))
}
