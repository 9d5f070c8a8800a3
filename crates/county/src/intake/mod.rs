//! The public half: takes envelopes and papers, gives receipts, feed and pack. It holds no key that opens anything and
//! makes no outgoing request. What a handler may do is decided by the token of the caller, in one place (`bearer`).

mod again;
mod bearer;
mod body;
mod capabilities;
mod charges;
mod cursor;
mod devices;
mod envelopes;
mod ledger;
mod once;
mod openapi;
mod pack;
mod papers;
mod problem;
mod receipts;
mod request_id;
mod routes;
mod searches;
mod spaces;
mod state;
mod token;

pub(crate) use once::Once;
pub(crate) use papers::Busy;
pub(crate) use receipts::ReceiptSigner;
pub(crate) use request_id::CountedIds;
pub(crate) use routes::router;
pub use routes::{RouteInfo, route_list};
pub(crate) use state::Intake;
