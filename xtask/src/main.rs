//! `cargo xtask`: the one door to everything a developer does here. `run` and `test` are the two commands of the README.
//! Deliberately not here: anything the programs themselves need at run time.

// A command-line tool speaks by printing.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod bench;
mod browser;
mod check;
mod deny;
mod fault;
mod fuzz;
mod generate;
mod place;
mod process;
mod run;
mod setup;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "xtask", about = "The one door: set-up, run, test, bench, generate")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing on this machine, saying what and why first.
    Setup,
    /// Build, start a demonstration county on loopback and open the app's window.
    Run {
        /// Walk the journey alone under a virtual display, leaving screenshots.
        #[arg(long)]
        headless: bool,
    },
    /// Every test and check of every layer.
    Test {
        /// Only these steps (names as printed); all when none is given. `screens all`: the whole matrix of screens.
        steps: Vec<String>,
    },
    /// Pictures of every state of every screen, with contact sheets, into out/shots.
    Shots {
        /// Only states whose name begins so; all when none is given.
        states: Vec<String>,
    },
    /// Take the pictures of the handbook from the running program, and lay it out for printing into out/handbook.
    Handbook,
    /// Figures beside a peer or a raw limit, in one run.
    Bench {
        /// What to measure.
        what: bench::What,
    },
    /// Hostile bytes for one reader, for so many seconds.
    Fuzz {
        /// Which reader.
        target: fuzz::Target,
        /// For how long.
        #[arg(default_value_t = 60)]
        seconds: u32,
    },
    /// Licences, bans and sources of all dependencies; their known faults where the list can be fetched.
    Deny,
    /// Write the generated files again.
    Gen,
}

/// An error is its own text, without a stack: the end of a log is what people read.
fn main() -> ExitCode {
    match act(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn act(command: Command) -> Result<()> {
    match command {
        Command::Setup => setup::everything(),
        Command::Run { headless: false } => run::window(),
        Command::Run { headless: true } => run::headless(),
        Command::Test { steps } => test::all(&steps),
        Command::Shots { states } => browser::shots(&states),
        Command::Handbook => browser::handbook(),
        Command::Bench { what } => bench::measure(what),
        Command::Fuzz { target, seconds } => fuzz::run(target, seconds),
        Command::Deny => deny::all(),
        Command::Gen => generate::all(),
    }
}
