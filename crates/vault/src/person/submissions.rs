//! What was sent, byte for byte, in the person's own file. Writing it is in `crate::submit`.

use jiff::Timestamp;
use rusqlite::Connection;

use super::{PersonStore, drafts, drafts::DraftState};
use crate::{
    Result,
    db::{
        CHUNK_BYTES, Statements as _, at, int, ms,
        nouns::{CONSENT, DRAFT, SUBMISSION},
        sql,
    },
    submit::{CaseSeed, Outgoing, SealedBlob, Submission},
};

/// A sent application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmissionRow {
    /// Envelope id.
    pub envelope: String,
    /// Draft it came from.
    pub draft: String,
    /// Application id.
    pub application: String,
    /// Number of this sending.
    pub round: u32,
    /// The application document in clear, canonical bytes.
    pub document: Vec<u8>,
    /// When frozen.
    pub sent_at: Timestamp,
}

impl PersonStore {
    /// What was sent, newest first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn submissions(&self) -> Result<Vec<SubmissionRow>> {
        self.db.read(|db| {
            db.all(sql!(SUBMISSION, "list"), [], |row| {
                Ok(SubmissionRow {
                    envelope: row.get("envelope")?,
                    draft: row.get("draft")?,
                    application: row.get("application")?,
                    round: row.get("round")?,
                    document: row.get("document")?,
                    sent_at: at(row.get("sent_at")?),
                })
            })
        })
    }

    /// Freezes the draft and keeps document, envelope and sealed papers: one transaction.
    pub(crate) fn freeze(&self, submission: &Submission, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            drafts::open_draft_in(db, &submission.draft)?;
            write_submission(db, submission, now)?;
            for consent in &submission.consents {
                db.run(
                    sql!(CONSENT, "insert"),
                    (&submission.out.seed.case, &consent.0, &consent.1, ms(now)),
                )?;
            }
            db.run(
                sql!(DRAFT, "update_frozen"),
                (&submission.draft, DraftState::Frozen.text(), ms(now)),
            )?;
            Ok(())
        })
    }

    /// Envelopes that the device's outbox is not known to have.
    pub(crate) fn uncopied(&self) -> Result<Vec<Outgoing>> {
        self.outgoing(sql!(SUBMISSION, "list_uncopied"), [])
    }

    /// Envelopes whose sealed papers are still kept here.
    pub(crate) fn kept_envelopes(&self) -> Result<Vec<String>> {
        self.db
            .read(|db| db.all(sql!(SUBMISSION, "list_kept"), [], |row| row.get("envelope")))
    }

    pub(crate) fn one_outgoing(&self, envelope: &str) -> Result<Option<Outgoing>> {
        Ok(self
            .outgoing(sql!(SUBMISSION, "find_outgoing"), [envelope])?
            .into_iter()
            .next())
    }

    pub(crate) fn mark_copied(&self, envelope: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(SUBMISSION, "update_copied"), [envelope]))?;
        Ok(())
    }

    /// The county has everything: the sealed copies of the papers go, the document stays.
    pub(crate) fn drop_blobs(&self, envelope: &str) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(SUBMISSION, "delete_chunks"), [envelope])?;
            db.run(sql!(SUBMISSION, "update_settled"), [envelope])?;
            Ok(())
        })
    }

    fn outgoing(&self, list: &str, params: impl rusqlite::Params) -> Result<Vec<Outgoing>> {
        self.db.read(|db| {
            let rows = db.all(list, params, |row| {
                Ok((
                    row.get::<_, String>("envelope")?,
                    row.get::<_, String>("seed")?,
                    row.get::<_, Vec<u8>>("body")?,
                ))
            })?;
            rows.into_iter()
                .map(|(envelope, seed, body)| {
                    let kept: Kept = serde_json::from_str(&seed)?;
                    let blobs = blobs_of(db, &envelope)?;
                    Ok(Outgoing {
                        envelope,
                        county: kept.county,
                        sealed_hash: kept.sealed_hash,
                        body,
                        blobs,
                        seed: kept.seed,
                    })
                })
                .collect()
        })
    }
}

/// What the outbox needs beside the bytes.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct Kept {
    county: String,
    sealed_hash: String,
    pub(super) seed: CaseSeed,
}

fn write_submission(db: &Connection, submission: &Submission, now: Timestamp) -> Result<()> {
    let out = &submission.out;
    let kept = Kept {
        county: out.county.clone(),
        sealed_hash: out.sealed_hash.clone(),
        seed: out.seed.clone(),
    };
    db.run(
        sql!(SUBMISSION, "insert"),
        (
            &out.envelope,
            &submission.draft,
            &out.seed.case,
            out.seed.round,
            serde_json::to_string(&kept)?,
            &submission.document,
            &out.body,
            ms(now),
        ),
    )?;
    for blob in &out.blobs {
        for (n, chunk) in blob.bytes.chunks(CHUNK_BYTES).enumerate() {
            db.run(
                sql!(SUBMISSION, "insert_chunk"),
                (&out.envelope, &blob.hash, int(n), chunk),
            )?;
        }
    }
    Ok(())
}

fn blobs_of(db: &Connection, envelope: &str) -> Result<Vec<SealedBlob>> {
    let chunks = db.all(sql!(SUBMISSION, "list_chunks"), [envelope], |row| {
        Ok((row.get::<_, String>("hash")?, row.get::<_, Vec<u8>>("bytes")?))
    })?;
    let mut blobs: Vec<SealedBlob> = Vec::new();
    for (hash, bytes) in chunks {
        match blobs.last_mut().filter(|blob| blob.hash == hash) {
            Some(blob) => blob.bytes.extend(bytes),
            None => blobs.push(SealedBlob { hash, bytes }),
        }
    }
    Ok(blobs)
}
