//! Commands for those who write services: compile, template, export, mark, replay. They read and write files and print; the work is
//! the `workbook` crate's.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "these commands speak to a person at a terminal"
)]

mod compile;
mod files;
mod replay;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

/// What an author can ask for.
#[derive(Debug, Subcommand)]
pub enum AuthoringCommand {
    /// Check service workbooks and print what they compile to, or every fault with its cell.
    Compile {
        /// Workbooks.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Read foreign XLSForms as they are and print the form alone.
        #[arg(long)]
        plain: bool,
        /// Language of the sentences: zh-Hans, zh-Hant or en.
        #[arg(long, default_value = "zh-Hans")]
        language: String,
    },
    /// Write a workbook to start from: headings, drop-downs, notes and an example that compiles.
    Template {
        /// The new file.
        out: PathBuf,
    },
    /// Write the form of a workbook as a plain English XLSForm that other tools read.
    Export {
        /// The workbook.
        file: PathBuf,
        /// The new file.
        out: PathBuf,
        /// The file is a foreign XLSForm.
        #[arg(long)]
        plain: bool,
    },
    /// Copy a workbook with the faulty cells marked yellow and the faults as notes.
    Mark {
        /// The workbook.
        file: PathBuf,
        /// The new file.
        out: PathBuf,
        /// Language of the notes.
        #[arg(long, default_value = "zh-Hans")]
        language: String,
    },
    /// Apply recorded answers to a form and print the state of every question as one JSON object.
    Replay {
        /// The workbook.
        form: PathBuf,
        /// The recorded answers: a JSON object with `actions`.
        #[arg(long)]
        answers: PathBuf,
        /// The file is a foreign XLSForm.
        #[arg(long)]
        plain: bool,
        /// Also say how long loading and each change took.
        #[arg(long)]
        stats: bool,
        /// The present moment, as RFC 3339; without it the clock of this machine.
        #[arg(long)]
        now: Option<String>,
    },
}

/// Runs one.
pub fn run(command: AuthoringCommand) -> anyhow::Result<ExitCode> {
    match command {
        AuthoringCommand::Compile {
            files,
            plain,
            language,
        } => compile::run(&files, plain, &language),
        AuthoringCommand::Template { out } => write::template(&out),
        AuthoringCommand::Export { file, out, plain } => write::export(&file, &out, plain),
        AuthoringCommand::Mark { file, out, language } => write::mark(&file, &out, &language),
        AuthoringCommand::Replay {
            form,
            answers,
            plain,
            stats,
            now,
        } => replay::run(&replay::Options {
            form,
            answers,
            plain,
            stats,
            now,
        }),
    }
}
