//! What may happen to a case (办件 at the county), and what it makes of it: pure, from the case as it stands, the act and
//! the time to a `change::Change`. Nothing here reads, writes, signs or knows a page or a route.

pub(crate) mod act;
pub(crate) mod answers;
pub(crate) mod audit;
pub(crate) mod case;
pub(crate) mod change;
pub(crate) mod complete;
pub(crate) mod decide_part;
pub(crate) mod due;
pub(crate) mod mandate;
pub(crate) mod may_close;
pub(crate) mod number;
pub(crate) mod possible;
pub(crate) mod receive;
pub(crate) mod refuse;
pub(crate) mod retry;
pub(crate) mod standing;
pub(crate) mod state;
pub(crate) mod subject;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod told;
pub(crate) mod withdraw;

pub use audit::AuditAct;
pub use decide_part::Decision;
pub use possible::{Act, Missing, NotPossible};
pub use state::{EnvelopeState, PartState, State};
