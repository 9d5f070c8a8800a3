//! The form engine: definition, expressions, session. Pure: no IO, no clock, no randomness of its own, no async.
//!
//! `definition` is the compiled form as data, `contract` is what clients see, `Form` a definition made ready, `Session` a
//! form being answered. `docs/form-profile.md` says what every expression means. Everything else is private.

pub mod appearance;
pub mod checks;
mod compile;
pub mod contract;
pub mod definition;
mod eval;
mod expr;
pub mod language;
pub mod meaning;
mod migrate;
pub mod naming;
pub mod pages;
pub mod people;
pub mod reference;
mod schema;
mod session;
pub mod trouble;
mod typing;
pub mod unseen;
mod value;

pub use compile::functions::{canonical_function_name, function_names};
pub use compile::load::{Expression, Form, needs_newer};
/// The answer of somebody who does not know any more, where a question allows it: kept and sent as this word, blank to
/// every expression.
pub const FORGOTTEN: &str = "不记得";

pub use migrate::{MigrationChange, MigrationKind, MigrationReport, migrate};
pub use session::{ChangedAnswers, RestoreIssue, RestoreIssueKind, Session, StateView, ValueView};
