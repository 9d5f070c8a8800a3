//! The form engine: definition, expressions, session. Pure: no IO, no clock, no randomness of its own, no async.
//!
//! `definition` is the compiled form as data, `contract` is what clients see, `Form` a definition made ready, `Session` a
//! form being answered. `docs/form-profile.md` says what every expression means. Everything else is private.

pub mod checks;
mod compile;
pub mod contract;
pub mod definition;
mod eval;
mod expr;
mod migrate;
mod schema;
mod session;
mod value;

pub use compile::functions::canonical_function_name;
pub use compile::load::{Expression, Form};
pub use migrate::{MigrationChange, MigrationKind, MigrationReport, migrate};
pub use session::{ChangedAnswers, RestoreIssue, RestoreIssueKind, Session, StateView, ValueView};
