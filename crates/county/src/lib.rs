//! The county backend: library and thin `county` binary. `County::start` runs the intake (public, opens nothing), the
//! desk (opens, checks, decides), or both. Not here: what goes over the wire (`protocol`), algorithms (`seal`), the form
//! engine (`form`). What the clerks read is in `locales/*/desk.ftl`.

pub mod address;
pub mod authoring;
pub mod backup;
pub mod cases;
pub mod casework;
pub mod catalog_tools;
pub mod clock;
pub mod config;
pub mod demo;
mod desk;
pub mod error;
mod intake;
pub mod keys;
mod listen;
mod media;
mod paper_files;
pub mod published;
mod rate;
pub mod registry;
mod seats;
pub mod serve;
mod start;
pub mod store;
mod texts;
mod words;
mod worker;

pub use config::{Config, Limits, Role};
pub use error::CountyError;
pub use intake::{RouteInfo, route_list};
pub use start::{County, Running};
