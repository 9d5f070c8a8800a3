//! The program of the window. Everything is in the library, so that a phone can start it too.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> anyhow::Result<()> {
    cunliban_shell::run()
}
