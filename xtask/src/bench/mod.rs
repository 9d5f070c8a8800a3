//! Figures, each beside a peer or a raw limit measured in the same run. Never a test: machines differ and are shared.

mod form;
mod start;

use anyhow::Result;

use crate::{place, process};

/// What can be measured.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum What {
    /// From starting the program to the first screen that can be used, beside a bare Tauri window.
    Start,
    /// The form engine beside JavaRosa and xforms-engine.
    Form,
    /// An answer while the device is busy with a photo, a pack and a PIN.
    Busy,
    /// Search over 2,000 generated services beside two ways others would take, and what such a catalog costs a whole device.
    Search,
    /// A key to its paint, and the next question, in Chromium with the processor slowed four times.
    Page,
}

/// Measures and prints.
pub fn measure(what: What) -> Result<()> {
    match what {
        What::Start => start::measure(),
        What::Busy => example("busy"),
        What::Form => form::measure(),
        What::Search => example("search"),
        What::Page => crate::browser::bench(),
    }
}

/// Runs a measuring program of the tests in a release build.
fn example(name: &str) -> Result<()> {
    process::run(
        &place::root(),
        "cargo",
        &[
            "run",
            "--quiet",
            "--release",
            "--package",
            "tests",
            "--example",
            name,
        ],
    )
}

/// Median of some figures.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
