//! Encrypted storage on the device: one `device.db` and one file for each person, their keys, and papers inside them.
//!
//! The way in: [`home::Home::claim`] (one instance only), [`keys::start`] or [`keys::open_passphrase`] for the device key,
//! [`device::DeviceStore::open`], then [`device::DeviceStore::create_person`] or `open_person`. All calls block for about
//! a millisecond, are safe from any thread and take the time as input. Deliberately not here: what answers mean (`form`),
//! what leaves the device (`sync`), words for people (`app`).
#![warn(clippy::missing_errors_doc)]

mod db;
pub mod device;
pub mod error;
pub mod home;
mod ids;
pub mod keys;
mod outgoing;
pub mod papers;
pub mod person;
pub mod recall;
pub mod submit;

pub use db::restore::Repair;
pub use error::{Kind, VaultError};

/// Result with the one error of this crate.
pub type Result<T> = std::result::Result<T, VaultError>;
