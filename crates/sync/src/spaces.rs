//! The one thing this crate needs to know of people: the space of whoever is present, through a trait that the app serves. What
//! a record means, and what putting two together makes of it, stays there; here it is bytes.

use seal::space::SpaceKey;
use vault::Result;

/// The open person's space. `space` names it in every call: whoever has left meanwhile gets and gives nothing.
pub trait Spaces: Send + Sync {
    /// The space of the person who is present; none where nobody is, or she has none.
    ///
    /// # Errors
    /// See [`Self::waiting`].
    fn open(&self) -> Result<Option<OpenSpace>>;
    /// What the county does not have yet, as it is now.
    ///
    /// # Errors
    /// What the person's file says; likewise below.
    fn waiting(&self, space: &str) -> Result<Vec<Outgoing>>;
    /// The county knows this space.
    ///
    /// # Errors
    /// See [`Self::waiting`].
    fn registered(&self, space: &str, county: &str) -> Result<()>;
    /// Records came: they are put together with what is here, and kept with the place up to which the space was read.
    ///
    /// # Errors
    /// See [`Self::waiting`].
    fn take(&self, space: &str, came: &Came) -> Result<()>;
    /// The county has kept this.
    ///
    /// # Errors
    /// See [`Self::waiting`].
    fn pushed(&self, space: &str, sent: &Outgoing, revision: u32) -> Result<()>;
}

/// A space as it is needed to speak for it.
#[derive(Debug, Clone)]
pub struct OpenSpace {
    /// Its id.
    pub id: String,
    /// Its key.
    pub key: SpaceKey,
    /// The county that knows it; blank for none.
    pub county: String,
    /// How far it was read.
    pub cursor: String,
}

/// A record that is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Id of the record.
    pub record: String,
    /// The revision that it builds on.
    pub expected: u32,
    /// In clear.
    pub body: String,
}

/// A page of records, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// Those that could be opened.
    pub records: Vec<Incoming>,
    /// Life of the county.
    pub epoch: String,
    /// The place after them.
    pub cursor: String,
    /// The place was lost: revisions of before mean nothing.
    pub again: bool,
}

/// A record that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Id of the record.
    pub record: String,
    /// Its revision.
    pub revision: u32,
    /// In clear.
    pub body: Vec<u8>,
}
