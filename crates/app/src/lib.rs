//! Use cases by area, the command list and the DTOs. Knows no Tauri: a `Host` gives it time, ids, speech and files.

pub mod api;
