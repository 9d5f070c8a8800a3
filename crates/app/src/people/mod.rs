//! People served on this device. At most one person's file is open at any time, so nothing of one can show up with
//! another: switching closes the other file first and drops everything that was read from it.

pub(crate) mod apart;
pub(crate) mod birthdays;
pub(crate) mod close;
pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod enter;
pub(crate) mod forgot;
pub(crate) mod glance;
pub(crate) mod helper;
pub(crate) mod idle;
pub(crate) mod lock;
pub(crate) mod longer_pin;
pub(crate) mod matters;
pub(crate) mod open;
pub(crate) mod overview;
pub(crate) mod pin;
pub(crate) mod rename;
pub(crate) mod view;
