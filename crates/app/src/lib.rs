//! Use cases by area, the command list and the DTOs. Knows no Tauri: a [`host::Host`] gives it time, ids, speech and
//! files. The way in: [`app::App::start`], then [`app::App::call`] with a command of `api`.

pub mod api;
pub mod app;
mod aside;
mod dispatch;
mod drafts;
pub mod error;
mod follow_up;
pub mod generate;
mod guides;
mod handlers;
pub mod host;
mod keys;
mod ledger;
mod mandates;
mod news;
mod papers;
mod people;
mod practice;
mod profile;
pub mod questions;
mod reminders;
mod served;
mod spaces;
mod state;
mod system;
pub mod texts;
pub mod words;

pub use app::App;
/// Whatever the program makes from now on is its owner's alone; the first thing that a host says.
pub use disk::private::by_default as private_by_default;
