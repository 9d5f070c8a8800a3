//! Budgets as whoever keeps something is told of them.

/// What something uses up; it happens only if there is so much left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Charge {
    /// `YYYY-MM-DD`, or blank for what is kept in all.
    pub(crate) day: String,
    /// A device, an address or the county.
    pub(crate) who: String,
    /// Of what.
    pub(crate) what: &'static str,
    pub(crate) amount: i64,
    pub(crate) most: i64,
}
