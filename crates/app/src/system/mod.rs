//! The app as a whole: start, settings, region, help, speech, export, erase.

pub(crate) mod about;
pub(crate) mod erase;
pub(crate) mod export;
pub(crate) mod picture;
pub(crate) mod settings;
pub(crate) mod setup;
pub(crate) mod setup_view;
pub(crate) mod speak;
pub(crate) mod start;
pub(crate) mod state;
