//! Why something was not kept or not found. Few kinds, because callers react in few ways.

/// Why the database did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The disk or the quota is full.
    #[error("the disk is full")]
    Full,
    /// A newer version of the county wrote this folder.
    #[error("the database is of a newer version")]
    NewerSchema,
    /// The thread of the database has ended.
    #[error("the database is closed")]
    Closed,
    /// Something stored is not what it should be.
    #[error("stored data is damaged")]
    Damaged,
    /// Somebody was faster: what was decided on is not so any more. Nothing was written.
    #[error("it was changed meanwhile")]
    Changed,
    /// A budget is used up. Nothing was written.
    #[error("a budget is used up: {0:?}")]
    Over(Over),
    /// Everything else.
    #[error("database: {0}")]
    Database(Box<dyn std::error::Error + Send + Sync>),
}

/// Which kind of budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// Of this day: tomorrow there is room.
    Today,
    /// Of the whole county: somebody must make room.
    Full,
}

impl From<serde_json::Error> for StoreError {
    fn from(_: serde_json::Error) -> Self {
        Self::Damaged
    }
}

impl From<seal::SealError> for StoreError {
    fn from(_: seal::SealError) -> Self {
        Self::Damaged
    }
}
