//! The county, driven over HTTP as devices and clerks do. One binary; every test has a county of its own on port 0.

mod actors;
mod apart;
mod desk;
mod envelopes;
mod hostile;
mod papers;
mod public;
mod rights;
