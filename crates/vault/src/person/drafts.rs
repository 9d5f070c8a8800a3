//! Drafts: begun, moved on to a newer form, opened again for corrections, deleted. Each keeps the service it was filled
//! in with.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::PersonStore;
use super::answer_rows::{StoredAnswers, replace, values};
use super::whole_papers;
use crate::{
    Kind, Result,
    db::{
        Statements as _, at, ms,
        nouns::{DRAFT, DRAFT_WRITTEN, FORM, PAPER, PROFILE},
        sql,
    },
};

/// What a draft needs to begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDraft {
    /// Id of the draft.
    pub id: String,
    /// Id of the application it will become; stays over all corrections.
    pub application: String,
    /// Service id.
    pub service: String,
    /// Hash of the service's canonical JSON.
    pub service_hash: String,
    /// The service's JSON, kept so that the draft outlives its form.
    pub service_body: Vec<u8>,
    /// Title in the person's words, for lists.
    pub title: String,
}

/// Where a draft stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftState {
    /// Being filled in.
    Open,
    /// Opened again: only what the county named can be changed.
    Correction,
    /// Sent; its answers cannot change.
    Frozen,
}

/// A draft without its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Id.
    pub id: String,
    /// Service id.
    pub service: String,
    /// Hash of the service it is filled in with.
    pub service_hash: String,
    /// Title.
    pub title: String,
    /// What newer forms changed, in words, until it is sent.
    pub form_changed: Vec<String>,
    /// What it was opened again for (JSON of the app); empty when it never was.
    pub corrections: String,
    /// Where it stands.
    pub state: DraftState,
    /// Id of the application.
    pub application: String,
    /// Number of the next sending: 1 for the first.
    pub round: u32,
    /// Key of the question on the screen; empty for none.
    pub place: String,
    /// When begun.
    pub made_at: Timestamp,
    /// When last changed.
    pub changed_at: Timestamp,
}

/// A draft on a newer form.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    /// Hash of the new service.
    pub service_hash: &'a str,
    /// Its JSON.
    pub service_body: &'a [u8],
    /// All answers, as they are in it.
    pub answers: &'a StoredAnswers,
    /// Everything that newer forms changed since the draft was last sent, in words.
    pub form_changed: &'a [String],
}

impl DraftState {
    pub(crate) fn text(self) -> &'static str {
        match self {
            DraftState::Open => "open",
            DraftState::Correction => "correction",
            DraftState::Frozen => "frozen",
        }
    }

    pub(crate) fn parse(text: &str) -> Self {
        match text {
            "correction" => DraftState::Correction,
            "frozen" => DraftState::Frozen,
            _ => DraftState::Open,
        }
    }
}

impl PersonStore {
    /// Begins a draft.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn create_draft(&self, new: &NewDraft, now: Timestamp) -> Result<()> {
        self.db.write(|db| create_in(db, new, now))
    }

    /// Unfinished drafts (open and corrections), last changed first.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        self.db
            .read(|db| db.all(sql!(DRAFT, "list_unfinished"), [], read_draft))
    }

    /// All drafts, sent ones included.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn all_drafts(&self) -> Result<Vec<Draft>> {
        self.db.read(|db| db.all(sql!(DRAFT, "list"), [], read_draft))
    }

    /// How often drafts, their answers or rows were written since the file was opened, whoever did it. Which question is on the screen
    /// does not count.
    ///
    /// # Errors
    /// `Storage` ([`crate::Kind`]) when it cannot be read.
    pub fn drafts_written(&self) -> Result<i64> {
        let times = self
            .db
            .read(|db| db.maybe(sql!(DRAFT_WRITTEN, "find"), [], |row| row.get("times")))?;
        Ok(times.unwrap_or_default())
    }

    /// One draft.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn draft(&self, id: &str) -> Result<Draft> {
        self.db.read(|db| draft_in(db, id))
    }

    /// The draft of an application.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn draft_of_application(&self, application: &str) -> Result<Option<Draft>> {
        self.db
            .read(|db| db.maybe(sql!(DRAFT, "find_of_application"), [application], read_draft))
    }

    /// The service's JSON of that hash, as it was kept.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn form_body(&self, service_hash: &str) -> Result<Option<Vec<u8>>> {
        self.db
            .read(|db| db.maybe(sql!(FORM, "find"), [service_hash], |row| row.get("body")))
    }

    /// Moves a draft to a newer form: the new service, all its answers and what changed, in one transaction.
    ///
    /// # Errors
    /// `Frozen` when it was sent. `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn move_draft(&self, id: &str, moved: &Moved<'_>, now: Timestamp) -> Result<()> {
        let lines = serde_json::to_string(moved.form_changed)?;
        self.db.write(|db| {
            let draft = open_draft_in(db, id)?;
            let (hash, body) = (moved.service_hash, moved.service_body);
            db.run(sql!(FORM, "insert"), (hash, &draft.service, body))?;
            db.run(sql!(DRAFT, "update_form"), (id, hash, lines, ms(now)))?;
            let before = values(db, id)?;
            replace(db, id, moved.answers)?;
            whole_papers::keep_unasked(db, &before)
        })
    }

    /// Remembers which question is on the screen.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn keep_place(&self, id: &str, place: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(DRAFT, "update_place"), (id, place)))?;
        Ok(())
    }

    /// Opens a sent draft again for these corrections (JSON of the app); a draft that is open already only gets them.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn reopen_draft(&self, id: &str, corrections: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            thaw(db, id, DraftState::Correction, now)?;
            db.run(sql!(DRAFT, "update_corrections"), (id, corrections))?;
            Ok(())
        })
    }

    /// Notes what became of the corrections (JSON of the app) of an open draft; its place stays.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn keep_corrections(&self, id: &str, corrections: &str) -> Result<()> {
        self.db
            .write(|db| db.run(sql!(DRAFT, "update_corrections_noted"), (id, corrections)))?;
        Ok(())
    }

    /// Opens a sent draft again because the county did not take it; a draft that is open already stays as it is.
    ///
    /// # Errors
    /// `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn open_again(&self, id: &str, opens_as: DraftState, now: Timestamp) -> Result<()> {
        self.db.write(|db| thaw(db, id, opens_as, now))
    }

    /// Closes a draft whose application is taken back; its answers stay.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn put_away(&self, id: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| put_away_in(db, id, now))
    }

    /// Deletes an unsent draft for good, with the photos that nothing else needs.
    ///
    /// # Errors
    /// `Frozen` when it was sent or is being corrected. `NotFound` ([`crate::Kind`]) when it is not there. `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn delete_draft(&self, id: &str) -> Result<()> {
        self.db.write(|db| delete_in(db, id))
    }
}

/// See [`PersonStore::create_draft`]; like the others here inside a transaction of whoever calls.
pub(super) fn create_in(db: &Connection, new: &NewDraft, now: Timestamp) -> Result<()> {
    db.run(
        sql!(FORM, "insert"),
        (&new.service_hash, &new.service, &new.service_body),
    )?;
    let (id, application) = (&new.id, &new.application);
    let values = (
        id,
        &new.service,
        &new.service_hash,
        &new.title,
        application,
        ms(now),
    );
    db.run(sql!(DRAFT, "insert"), values)?;
    Ok(())
}

pub(super) fn put_away_in(db: &Connection, id: &str, now: Timestamp) -> Result<()> {
    let frozen = DraftState::Frozen.text();
    db.run(sql!(DRAFT, "update_state"), (id, frozen, ms(now)))?;
    Ok(())
}

pub(super) fn delete_in(db: &Connection, id: &str) -> Result<()> {
    let draft = open_draft_in(db, id)?;
    if draft.state == DraftState::Correction {
        return Err(Kind::Frozen.into());
    }
    db.run(sql!(PROFILE, "delete_uses"), [id])?;
    db.run(sql!(PAPER, "delete_uses"), [id])?;
    let answered = values(db, id)?;
    db.run(sql!(DRAFT, "delete"), [id])?;
    db.run(sql!(FORM, "delete_unused"), [])?;
    whole_papers::drop_unneeded(db, &answered)
}

pub(crate) fn draft_in(db: &Connection, id: &str) -> Result<Draft> {
    db.maybe(sql!(DRAFT, "find"), [id], read_draft)?
        .ok_or_else(|| Kind::NotFound.into())
}

fn thaw(db: &Connection, id: &str, opens_as: DraftState, now: Timestamp) -> Result<()> {
    if draft_in(db, id)?.state == DraftState::Frozen {
        db.run(sql!(DRAFT, "update_state"), (id, opens_as.text(), ms(now)))?;
    }
    Ok(())
}

/// The draft, unless it was sent.
pub(crate) fn open_draft_in(db: &Connection, id: &str) -> Result<Draft> {
    let draft = draft_in(db, id)?;
    if draft.state == DraftState::Frozen {
        Err(Kind::Frozen.into())
    } else {
        Ok(draft)
    }
}

fn read_draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft {
        id: row.get("id")?,
        service: row.get("service")?,
        service_hash: row.get("form")?,
        title: row.get("title")?,
        form_changed: serde_json::from_str(&row.get::<_, String>("form_changed")?).unwrap_or_default(),
        corrections: row.get("corrections")?,
        state: DraftState::parse(&row.get::<_, String>("state")?),
        application: row.get("application")?,
        round: row.get("round")?,
        place: row.get("place")?,
        made_at: at(row.get("made_at")?),
        changed_at: at(row.get("changed_at")?),
    })
}
