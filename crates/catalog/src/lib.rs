//! The catalog: services, guides, materials, working days, search, packs. No IO beyond bytes that are handed in.

pub mod county;
pub mod service;
