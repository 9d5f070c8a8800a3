//! Sentences that Rust says, from `locales/`. A key that no file has, and an argument that is missing, superfluous or of another
//! name, do not compile: a crate's build script writes the table of its files ([`table`]), `key!` looks into it and
//! [`args!`] says what is given; the two meet in a type.

#[cfg(feature = "say")]
mod book;
mod key;
#[cfg(feature = "table")]
pub mod table;

#[cfg(feature = "say")]
pub use book::{Book, Source};
pub use key::{Args, Key, NONE, Named, shape, takes, wider};
