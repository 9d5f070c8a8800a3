//! Drafts: begun, moved on to a newer form, opened again for corrections, deleted. Each keeps the service it was filled
//! in with.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::PersonStore;
use super::answer_rows::{StoredAnswers, replace};
use crate::{
    Kind, Result,
    db::{Statements as _, at, ms},
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
    /// What the app wants to remember (JSON), e.g. the corrections asked for.
    pub extra: String,
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
    pub fn create_draft(&self, new: &NewDraft, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            db.run(
                sql!("form/write"),
                (&new.service_hash, &new.service, &new.service_body),
            )?;
            db.run(
                sql!("draft/write"),
                (
                    &new.id,
                    &new.service,
                    &new.service_hash,
                    &new.title,
                    &new.application,
                    ms(now),
                ),
            )?;
            Ok(())
        })
    }

    /// Unfinished drafts (open and corrections), last changed first.
    pub fn drafts(&self) -> Result<Vec<Draft>> {
        self.db.read(|db| db.all(sql!("draft/list"), [], read_draft))
    }

    /// All drafts, sent ones included.
    pub fn all_drafts(&self) -> Result<Vec<Draft>> {
        self.db.read(|db| db.all(sql!("draft/list_all"), [], read_draft))
    }

    /// One draft.
    pub fn draft(&self, id: &str) -> Result<Draft> {
        self.db.read(|db| draft_in(db, id))
    }

    /// The draft of an application.
    pub fn draft_of_application(&self, application: &str) -> Result<Option<Draft>> {
        self.db
            .read(|db| db.maybe(sql!("draft/read_by_application"), [application], read_draft))
    }

    /// The service's JSON of that hash, as it was kept.
    pub fn form_body(&self, service_hash: &str) -> Result<Option<Vec<u8>>> {
        self.db
            .read(|db| db.maybe(sql!("form/read"), [service_hash], |row| row.get(0)))
    }

    /// Moves a draft to a newer form: the new service and all its answers, in one transaction.
    pub fn move_draft(
        &self,
        id: &str,
        service_hash: &str,
        service_body: &[u8],
        answers: &StoredAnswers,
        now: Timestamp,
    ) -> Result<()> {
        self.db.write(|db| {
            let draft = open_draft_in(db, id)?;
            db.run(sql!("form/write"), (service_hash, &draft.service, service_body))?;
            db.run(sql!("draft/set_form"), (id, service_hash, ms(now)))?;
            replace(db, id, answers)
        })
    }

    /// Remembers which question is on the screen.
    pub fn keep_place(&self, id: &str, place: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!("draft/set_place"), (id, place)))?;
        Ok(())
    }

    /// Keeps what the app wants to remember about it.
    pub fn set_draft_extra(&self, id: &str, extra: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!("draft/set_extra"), (id, extra)))?;
        Ok(())
    }

    /// Opens a sent draft again for the corrections in `extra`; a draft that is open already only gets the new `extra`.
    pub fn reopen_draft(&self, id: &str, extra: &str, now: Timestamp) -> Result<()> {
        self.db.write(|db| {
            thaw(db, id, DraftState::Correction, now)?;
            db.run(sql!("draft/set_extra"), (id, extra))?;
            Ok(())
        })
    }

    /// Opens a sent draft again because the county did not take it; a draft that is open already stays as it is.
    pub fn open_again(&self, id: &str, opens_as: DraftState, now: Timestamp) -> Result<()> {
        self.db.write(|db| thaw(db, id, opens_as, now))
    }

    /// Closes a draft whose application is taken back; its answers stay.
    pub fn put_away(&self, id: &str, now: Timestamp) -> Result<()> {
        self.db
            .write(|db| db.run(sql!("draft/set_state"), (id, DraftState::Frozen.text(), ms(now))))?;
        Ok(())
    }

    /// Deletes an unsent draft for good.
    pub fn delete_draft(&self, id: &str) -> Result<()> {
        self.db.write(|db| {
            let draft = open_draft_in(db, id)?;
            if draft.state == DraftState::Correction {
                return Err(Kind::Frozen.into());
            }
            db.run(sql!("profile/forget_uses"), [id])?;
            db.run(sql!("paper/forget_uses"), [id])?;
            db.run(sql!("draft/remove"), [id])?;
            db.run(sql!("form/sweep"), [])?;
            Ok(())
        })
    }
}

pub(crate) fn draft_in(db: &Connection, id: &str) -> Result<Draft> {
    db.maybe(sql!("draft/read"), [id], read_draft)?
        .ok_or_else(|| Kind::NotFound.into())
}

fn thaw(db: &Connection, id: &str, opens_as: DraftState, now: Timestamp) -> Result<()> {
    if draft_in(db, id)?.state == DraftState::Frozen {
        db.run(sql!("draft/set_state"), (id, opens_as.text(), ms(now)))?;
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
        id: row.get(0)?,
        service: row.get(1)?,
        service_hash: row.get(2)?,
        title: row.get(3)?,
        extra: row.get(4)?,
        state: DraftState::parse(&row.get::<_, String>(5)?),
        application: row.get(6)?,
        round: row.get(7)?,
        place: row.get(8)?,
        made_at: at(row.get(9)?),
        changed_at: at(row.get(10)?),
    })
}
