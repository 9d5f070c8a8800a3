//! What the intake keeps of people's spaces: a key and records of ciphertext. Nothing says whose a space is, or which device
//! brought what.

use super::{Answer, Charge};

/// The spaces of one county. Whoever calls has checked that the request is signed by the space's key.
pub(crate) trait SpaceStore: Send + Sync {
    /// Makes a space, or finds it made with the same key; false when another key has this id.
    fn make_space(&self, space: NewSpace) -> Answer<bool>;
    /// A space by id.
    fn space(&self, id: &str) -> Answer<Option<Space>>;
    /// Notes the day on which a space was used.
    fn use_space(&self, id: &str, day: &str) -> Answer<()>;
    /// Keeps those records whose revision is the one that is here, each with the next revision. All that is kept is one
    /// transaction, with what it uses up; beyond the room of a space nothing is.
    fn push_records(&self, push: Push) -> Answer<Pushed>;
    /// Records that changed after a number, oldest change first, each as it is now. Numbers are in the order of commits.
    fn pull_records(&self, space: &str, after: u32, most: u32) -> Answer<Vec<SpaceLine>>;
    /// Number of the last change of a space; 0 when there is none.
    fn space_end(&self, space: &str) -> Answer<u32>;
}

/// A space about to be made.
pub(crate) struct NewSpace {
    /// What it uses up, if it is not here.
    pub(crate) charges: Vec<Charge>,
    pub(crate) id: String,
    pub(crate) public_key: String,
    pub(crate) day: String,
}

/// What is known of a space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Space {
    pub(crate) public_key: String,
    /// Day on which it was last used.
    pub(crate) day: String,
}

/// Records to keep.
pub(crate) struct Push {
    pub(crate) space: String,
    pub(crate) records: Vec<NewRecord>,
    /// Budgets of the day; charged are the bytes of what is kept.
    pub(crate) today: Vec<Charge>,
    /// What lies here in all; charged is what a record is longer than before.
    pub(crate) kept: Charge,
    /// How much one space may hold.
    pub(crate) room: Room,
}

/// How much there is, or may be, in one space.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Room {
    pub(crate) records: u32,
    pub(crate) bytes: i64,
}

/// A record to keep.
pub(crate) struct NewRecord {
    pub(crate) id: String,
    /// The revision that it builds on; 0 for none.
    pub(crate) expected: u32,
    pub(crate) sealed: Vec<u8>,
}

/// What became of a push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Pushed {
    /// Revision of each record now, and whether what came was kept, in the order in which they came.
    Records(Vec<(u32, bool)>),
    /// The space has no room for it; nothing was kept.
    NoRoom,
}

/// A record as it is, with the number of its change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SpaceLine {
    pub(crate) number: u32,
    pub(crate) id: String,
    pub(crate) revision: u32,
    pub(crate) sealed: Vec<u8>,
}
