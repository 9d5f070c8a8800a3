//! Sealed papers of the outbox: their state, where their upload stands, and their bytes from any offset.

use jiff::Timestamp;
use rusqlite::Row;

use super::{DeviceStore, outbox::WaitState};
use crate::{
    Result,
    db::{CHUNK_BYTES, Statements as _, at, int, ms, nouns::BLOB, sql},
};

/// Names a sealed paper of an envelope.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobRef {
    /// Envelope it belongs to.
    pub envelope: String,
    /// SHA-256 (hex) of the sealed bytes.
    pub hash: String,
}

/// A sealed paper, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// Which.
    pub at: BlobRef,
    /// Application id.
    pub case: String,
    /// Bytes, sealed.
    pub size_bytes: u32,
    /// Where it stands.
    pub state: WaitState,
    /// Address of the upload at the county, empty when none was begun.
    pub upload: String,
    /// Bytes that the county confirmed.
    pub sent_bytes: u32,
    /// Tries that reached the county.
    pub tries: u32,
    /// Not before.
    pub next_try: Option<Timestamp>,
    /// Code of the reason.
    pub reason: String,
    /// Since when it waits.
    pub queued_at: Timestamp,
}

impl DeviceStore {
    /// Every sealed paper of every envelope that is not complete at the county yet.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn open_blobs(&self) -> Result<Vec<Blob>> {
        self.db.read(|db| db.all(sql!(BLOB, "list_open"), [], read_blob))
    }

    /// Every sealed paper of one envelope.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn blobs_of(&self, envelope: &str) -> Result<Vec<Blob>> {
        self.db
            .read(|db| db.all(sql!(BLOB, "list_of_envelope"), [envelope], read_blob))
    }

    /// Sealed papers that the county said it has.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn received_blobs(&self) -> Result<Vec<BlobRef>> {
        self.db.read(|db| {
            db.all(sql!(BLOB, "list_received"), [], |row| {
                Ok(BlobRef {
                    envelope: row.get("envelope")?,
                    hash: row.get("hash")?,
                })
            })
        })
    }

    /// At most `length` bytes from `offset`.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn blob_bytes(&self, at: &BlobRef, offset: u32, length: u32) -> Result<Vec<u8>> {
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        let (first, skip) = (offset / CHUNK_BYTES, offset % CHUNK_BYTES);
        let last = offset.saturating_add(length) / CHUNK_BYTES;
        let chunks = self.db.read(|db| {
            db.all(
                sql!(BLOB, "list_chunks"),
                (&at.envelope, &at.hash, int(first), int(last)),
                |row| row.get::<_, Vec<u8>>("bytes"),
            )
        })?;
        Ok(chunks.into_iter().flatten().skip(skip).take(length).collect())
    }

    /// An upload was begun, or its offset became known.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn set_upload(&self, at: &BlobRef, upload: &str, sent_bytes: u32) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!(BLOB, "update_upload"),
                (&at.envelope, &at.hash, upload, sent_bytes),
            )
        })?;
        Ok(())
    }

    /// The county has it, complete: in every envelope of this device that names it.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn mark_blob_received(&self, hash: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(BLOB, "update_received_everywhere"), [hash]))?;
        Ok(())
    }

    /// The county says that it does not have it (any more): it is sent again.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn mark_blob_missing(&self, at: &BlobRef) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(BLOB, "update_missing"), (&at.envelope, &at.hash)))?;
        Ok(())
    }

    /// The attempt ended; `counted` only if a connection stood.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn mark_blob_waiting(
        &self,
        at: &BlobRef,
        counted: bool,
        next_try: Timestamp,
        reason: &str,
    ) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!(BLOB, "update_waiting"),
                (&at.envelope, &at.hash, i64::from(counted), ms(next_try), reason),
            )
        })?;
        Ok(())
    }

    /// Sets it aside with a reason; the other papers go on.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn park_blob(&self, at: &BlobRef, reason: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(BLOB, "update_parked"), (&at.envelope, &at.hash, reason)))?;
        Ok(())
    }
}

fn read_blob(row: &Row<'_>) -> rusqlite::Result<Blob> {
    let next: i64 = row.get("next_try")?;
    Ok(Blob {
        at: BlobRef {
            envelope: row.get("envelope")?,
            hash: row.get("hash")?,
        },
        case: row.get("case_id")?,
        size_bytes: row.get("size")?,
        state: WaitState::parse(&row.get::<_, String>("state")?),
        upload: row.get("upload")?,
        sent_bytes: row.get("sent")?,
        tries: row.get("tries")?,
        next_try: (next > 0).then(|| at(next)),
        reason: row.get("reason")?,
        queued_at: at(row.get("queued_at")?),
    })
}
