//! The vault as its callers see it, on real files. One binary; a module an area.

mod child;
mod damage;
mod keyring;
mod kills;
mod ledger;
mod people;
mod person;
mod secrecy;
mod space;
mod support;
