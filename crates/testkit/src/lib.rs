//! Named devices and a county in one process, on one movable clock, with a link that can be off or faulty; and the
//! loopback host that lets Chromium run the app. Tests speak like people: open, answer, send, expect. For tests and the
//! demonstration only; nothing here ships.

pub mod clerk;
pub mod clock;
pub mod county;
pub mod device;
mod fill;
pub mod host;
pub mod keyring;
pub mod link;
pub mod loopback;
pub mod pictures;
pub mod voice;

pub use clock::Clock;
pub use county::County;
pub use device::Device;
pub use link::Link;
