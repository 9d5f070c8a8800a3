//! The person's space at the county, and the mirror: what her devices last agreed upon, draft by draft. What came from another
//! device, the mirror and the place up to which the space was read are one transaction: a mirror without the answers that belong
//! to it would take them for deleted here.

use jiff::Timestamp;
use rusqlite::{Connection, Row};
use seal::{seed::SpaceSeed, space::SpaceKey};
use zeroize::Zeroizing;

use super::PersonStore;
use super::answers::{Changes, save_in};
use super::drafts::{NewDraft, create_in, delete_in, put_away_in};
use crate::{
    Kind, Result,
    db::{
        Statements as _,
        nouns::{MIRROR, SPACE},
        sql,
    },
};

/// The person's space.
#[derive(Debug, Clone)]
pub struct SpaceRow {
    /// What it grows from.
    pub seed: SpaceSeed,
    /// Its id.
    pub id: String,
    /// Its key.
    pub key: SpaceKey,
    /// Who writes on this device.
    pub writer: String,
    /// The county that knows the space; blank for none yet.
    pub county: String,
    /// Life of the county in which it was read.
    pub epoch: String,
    /// How far it was read.
    pub cursor: String,
}

/// What was last agreed upon about one draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MirrorRow {
    /// Id of the record.
    pub record: String,
    /// The draft.
    pub draft: String,
    /// The county's revision that it builds on; 0 for none.
    pub revision: u32,
    /// The record in clear (JSON of the app).
    pub body: String,
    /// What stood in the draft on this device when both last agreed (JSON of the app).
    pub base: String,
    /// The county does not have this yet.
    pub to_push: bool,
    /// The draft was begun on this device too.
    pub here: bool,
}

/// A record that came, as it is to be kept.
#[derive(Debug, Clone)]
pub struct TakenRecord {
    /// What is agreed upon now.
    pub mirror: MirrorRow,
    /// What happens to the draft with it.
    pub act: TakenAct,
}

/// What happens to a draft with a record that came.
#[derive(Debug, Clone)]
pub enum TakenAct {
    /// Nothing.
    Nothing,
    /// Answers are written, in a draft that may have to be begun.
    Write {
        /// Begin it first.
        begin: Option<NewDraft>,
        /// As in [`Changes`].
        values: Vec<(String, Option<String>)>,
        /// As in [`Changes`].
        rows: Vec<(String, Option<Vec<String>>)>,
    },
    /// It was sent from another device.
    PutAway,
    /// It was deleted on another device.
    Delete,
}

/// Up to where the space was read.
#[derive(Debug, Clone, Copy)]
pub struct ReadTo<'a> {
    /// Life of the county.
    pub epoch: &'a str,
    /// Cursor.
    pub cursor: &'a str,
    /// The county lost the place: every revision of before means nothing.
    pub again: bool,
}

impl PersonStore {
    /// The person's space, if she has one.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn space(&self) -> Result<Option<SpaceRow>> {
        let found = self.db.read(|db| db.maybe(sql!(SPACE, "find"), [], read_space))?;
        found
            .map(|read| read.ok_or_else(|| Kind::Damaged.into()))
            .transpose()
    }

    /// Makes the person's space, unless she has one.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn begin_space(&self, seed: &SpaceSeed, writer: &str) -> Result<()> {
        let values = (seed.as_bytes().as_slice(), writer);
        self.db.write(|db| db.run(sql!(SPACE, "insert"), values))?;
        Ok(())
    }

    /// Forgets the person's space with its key, and what was agreed upon in it; the drafts stay.
    ///
    /// # Errors
    /// As [`Self::begin_space`].
    pub fn end_space(&self) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(MIRROR, "delete_all"), [])?;
            db.run(sql!(SPACE, "delete"), [])?;
            Ok(())
        })
    }

    /// The county knows the space.
    ///
    /// # Errors
    /// As [`Self::begin_space`].
    pub fn note_space_at(&self, county: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(SPACE, "update_county"), [county]))?;
        Ok(())
    }

    /// Somebody else writes here from now on: this file was put back from a copy.
    ///
    /// # Errors
    /// As [`Self::begin_space`].
    pub fn change_writer(&self, writer: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(SPACE, "update_writer"), [writer]))?;
        Ok(())
    }

    /// All that was agreed upon.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn mirrors(&self) -> Result<Vec<MirrorRow>> {
        self.db.read(|db| db.all(sql!(MIRROR, "list"), [], read_mirror))
    }

    /// Keeps what was written on this device.
    ///
    /// # Errors
    /// As [`Self::begin_space`].
    pub fn keep_mirror(&self, row: &MirrorRow) -> Result<()> {
        self.db.write(|db| upsert(db, row))
    }

    /// The county has kept this body as that revision.
    ///
    /// # Errors
    /// As [`Self::begin_space`].
    pub fn note_pushed(&self, record: &str, revision: u32, body: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(MIRROR, "update_pushed"), (record, revision, body)))?;
        Ok(())
    }

    /// Keeps a page of the space, what it changes in drafts, and the place, in one transaction.
    ///
    /// # Errors
    /// As [`Self::save_answers`]; nothing has changed then.
    pub fn take_records(&self, taken: &[TakenRecord], to: &ReadTo<'_>, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            if to.again {
                db.run(sql!(MIRROR, "update_forgotten"), [])?;
            }
            taken.iter().try_for_each(|record| keep(db, record, now))?;
            db.run(sql!(SPACE, "update_cursor"), (to.epoch, to.cursor))?;
            Ok(())
        })
    }

    /// Keeps what a person picked, and the answers that follow from it, in one transaction.
    ///
    /// # Errors
    /// As [`Self::save_answers`]; nothing has changed then.
    pub fn keep_picked(&self, picked: &TakenRecord, now: Timestamp) -> Result<()> {
        self.db.write(|db| keep(db, picked, now))
    }
}

fn keep(db: &Connection, taken: &TakenRecord, now: Timestamp) -> Result<()> {
    upsert(db, &taken.mirror)?;
    act(db, &taken.mirror.draft, &taken.act, now)
}

fn act(db: &Connection, draft: &str, act: &TakenAct, now: Timestamp) -> Result<()> {
    match act {
        TakenAct::Nothing => Ok(()),
        TakenAct::Write { begin, values, rows } => {
            if let Some(new) = begin {
                create_in(db, new, now)?;
            }
            let place = None;
            save_in(db, draft, &Changes { values, rows, place }, now)
        }
        TakenAct::PutAway => put_away_in(db, draft, now),
        TakenAct::Delete => delete_in(db, draft),
    }
}

fn upsert(db: &Connection, row: &MirrorRow) -> Result<()> {
    db.run(
        sql!(MIRROR, "upsert"),
        (
            &row.record,
            &row.draft,
            row.revision,
            &row.body,
            &row.base,
            row.to_push,
            row.here,
        ),
    )?;
    Ok(())
}

/// None for a seed of another length, which the table refuses.
fn read_space(row: &Row<'_>) -> rusqlite::Result<Option<SpaceRow>> {
    let seed = Zeroizing::new(row.get::<_, Vec<u8>>("seed")?);
    let Ok(seed) = seed.as_slice().try_into().map(SpaceSeed::from_bytes) else {
        return Ok(None);
    };
    Ok(Some(SpaceRow {
        id: seed.id(),
        key: seed.key(),
        seed,
        writer: row.get("writer")?,
        county: row.get("county")?,
        epoch: row.get("epoch")?,
        cursor: row.get("cursor")?,
    }))
}

fn read_mirror(row: &Row<'_>) -> rusqlite::Result<MirrorRow> {
    Ok(MirrorRow {
        record: row.get("record")?,
        draft: row.get("draft")?,
        revision: row.get("revision")?,
        body: row.get("body")?,
        base: row.get("base")?,
        to_push: row.get("to_push")?,
        here: row.get("here")?,
    })
}
