//! `people/<id>.db`: everything of one person. No connection ever has two people's files open, so no query can mix them.

mod answer_rows;
mod answers;
mod drafts;
mod log;
mod mandates;
mod news;
mod papers;
mod profile;
mod recalls;
mod relatives;
mod reminders;
mod searches;
mod spaces;
mod submissions;
mod whole_papers;
mod withdrawals;

use jiff::Timestamp;
use seal::wrap::WrapKey;

use crate::{
    Repair, Result,
    db::{
        Db, Statements as _,
        migrate::Migrations,
        nouns::{DRAFT_WRITTEN, META},
        restore::Place,
        snapshot::Snapshots,
        sql,
    },
    home::Home,
};

pub use crate::ids::PersonId;

pub use answer_rows::StoredAnswers;
pub use answers::Changes;
pub use drafts::{Draft, DraftState, Moved, NewDraft};
pub use log::{Access, AccessRow, ConsentRow};
pub use mandates::MandateRow;
pub use papers::{NewPaper, PaperRow, Use};
pub use profile::ProfileRow;
pub use relatives::RelativeRow;
pub use reminders::ReminderRow;
pub use searches::MissRow;
pub use spaces::{MirrorRow, ReadTo, SpaceRow, TakenAct, TakenRecord};
pub use submissions::SubmissionRow;
pub use whole_papers::WholePaper;
pub use withdrawals::WithdrawalRow;

pub(crate) const MIGRATIONS: Migrations = &[
    include_str!("../../migrations/person/0001.sql"),
    include_str!("../../migrations/person/0002.sql"),
    include_str!("../../migrations/person/0003.sql"),
    include_str!("../../migrations/person/0004.sql"),
    include_str!("../../migrations/person/0005.sql"),
    include_str!("../../migrations/person/0006.sql"),
    include_str!("../../migrations/person/0007.sql"),
    include_str!("../../migrations/person/0008.sql"),
    include_str!("../../migrations/person/0009.sql"),
    include_str!("../../migrations/person/0010.sql"),
];
/// Every table of a person's file: whoever exports or deletes holds against this what they know.
pub const TABLES: [&str; 23] = [
    "access",
    "answer",
    "consent",
    "draft",
    "form",
    "mandate",
    "meta",
    "mirror",
    "news_seen",
    "paper",
    "paper_chunk",
    "paper_use",
    "profile",
    "profile_use",
    "recall",
    "relative",
    "reminder",
    "row_order",
    "search_miss",
    "space",
    "submission",
    "submission_blob",
    "withdrawal",
];
/// Papers make these files large: one copy must do.
const SNAPSHOTS_KEPT: usize = 1;
const PRACTICE: &str = "is_practice";

/// An open person's file; dropping it closes it.
#[derive(Debug)]
pub struct PersonStore {
    id: PersonId,
    pub(crate) db: Db,
}

impl PersonStore {
    /// Whose.
    pub fn id(&self) -> PersonId {
        self.id
    }

    pub(crate) fn open(
        home: &Home,
        id: &PersonId,
        key: &WrapKey,
        now: Timestamp,
    ) -> Result<(Self, Option<Repair>)> {
        let place = Place {
            path: home.person_db(id),
            key,
            migrations: MIGRATIONS,
            snapshots: person_snapshots(home, id),
            // Unwrapping is authenticated: a key that came out is the right one.
            key_is_right: true,
            now,
        };
        let (db, repair) = place.open()?;
        db.read(|db| Ok(db.execute_batch(sql!(DRAFT_WRITTEN, "watch"))?))?;
        let repair = repair.map(|repair| Repair {
            person: Some(id.to_string()),
            ..repair
        });
        Ok((Self { id: *id, db }, repair))
    }

    /// Made up for practice: nothing of this file ever leaves the device.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn is_practice(&self) -> Result<bool> {
        Ok(self.meta(PRACTICE)?.as_deref() == Some("1"))
    }

    pub(crate) fn mark_practice(&self) -> Result<()> {
        self.set_meta(PRACTICE, "1")
    }

    /// A remark the app keeps inside the person's file.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn meta(&self, key: &str) -> Result<Option<String>> {
        self.db
            .read(|db| db.maybe(sql!(META, "find"), [key], |row| row.get("value")))
    }

    /// Keeps a remark.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn set_meta(&self, key: &str, value: &str) -> Result<()> {
        self.db.write(|db| db.run(sql!(META, "upsert"), (key, value)))?;
        Ok(())
    }
}

pub(crate) fn person_snapshots(home: &Home, id: &PersonId) -> Snapshots {
    Snapshots::new(home.root(), &id.to_string(), SNAPSHOTS_KEPT)
}
