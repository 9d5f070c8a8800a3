//! Delivery between a real device store and a county in memory, over a link that can break at every byte; and the HTTP
//! link over loopback.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod able;
mod county;
mod decisions;
mod device;
mod engine;
mod foreign;
mod http;
mod journey;
mod later;
mod newer;
mod packs;
mod papers;
mod receipts;
mod shelf;
mod spaces;
mod tls;
mod wire;
mod words;
