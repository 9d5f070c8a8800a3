//! Delivery between a real device store and a county in memory, over a link that can break at every byte; and the HTTP
//! link over loopback.

mod county;
mod device;
mod engine;
mod http;
mod journey;
mod packs;
mod papers;
mod receipts;
