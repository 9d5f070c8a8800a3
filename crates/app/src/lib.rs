//! Use cases by area, the command list and the DTOs. Knows no Tauri: a [`host::Host`] gives it time, ids, speech and
//! files. The way in: [`app::App::start`], then [`app::App::call`] with a command of `api`.

pub mod api;
pub mod app;
mod core;
mod dispatch;
pub mod drafts;
pub mod error;
pub mod generate;
mod guides;
mod handlers;
pub mod host;
mod ledger;
mod mandates;
mod news;
mod papers;
mod people;
mod practice;
mod reminders;
mod system;
pub mod texts;
pub mod words;

pub use app::App;
