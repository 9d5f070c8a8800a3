//! The journey in the real window: an elder's relative installs the app from a stick, the process is killed in the
//! middle, the network comes late, the clerk asks for corrections once and approves. Prints each step as it happens and
//! leaves a picture of each. It runs under a virtual display with a window manager; `cargo xtask run --headless` sets
//! that up.

// A program that walks by itself tells what it does by printing.
#![allow(clippy::print_stdout)]

mod clerk;
mod county;
mod injected;
mod journey;
mod lost;
mod person;
mod shell;
mod sound;

use std::path::PathBuf;

use anyhow::Result;
use clap::Parser;

/// What the journey needs.
#[derive(Parser)]
struct Arguments {
    /// The built app.
    #[arg(long)]
    app: PathBuf,
    /// The built county.
    #[arg(long)]
    county: PathBuf,
    /// Folder of the demonstration county's workbooks.
    #[arg(long)]
    services: PathBuf,
    /// Folder for the pictures.
    #[arg(long)]
    out: PathBuf,
    /// Only the guide full of scripts, without the journey.
    #[arg(long)]
    injected: bool,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let steps = if arguments.injected {
        0
    } else {
        journey::walk(&arguments).await?
    };
    let steps = if arguments.injected {
        steps
    } else {
        lost::walk(&arguments, steps).await?
    };
    let steps = injected::walk(&arguments, steps).await?;
    println!("window journey: {steps} passed, 0 failed");
    Ok(())
}
