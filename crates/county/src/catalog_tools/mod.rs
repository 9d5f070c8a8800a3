//! Subcommands about the catalog: `publish` turns a folder of workbooks into a signed catalog version, `search` asks a
//! pack what villagers would ask, `missed` lists what they asked in vain. Compiling single workbooks is in `authoring`.

mod clips;
mod missed;
mod publish;
mod report;
mod search;

use std::path::PathBuf;
use std::process::ExitCode;

use crate::clock::{Clock as _, SystemClock};

pub use missed::missed;
pub use publish::{Outcome, Publication, publish};
pub use search::search;

/// The subcommands.
#[derive(Debug, clap::Subcommand)]
pub enum CatalogCommand {
    /// Compile all workbooks of a folder and sign a new catalog version; refuses on any fault.
    Publish {
        /// Folder with the workbooks and `county.json`.
        dir: PathBuf,
        /// The county's data folder: keys and published catalogs.
        #[arg(long)]
        data: PathBuf,
        /// Also write the pack to this file, for a stick.
        #[arg(long)]
        pack: Option<PathBuf>,
        /// Address of the intake to put into the pack instead of the one in `county.json`.
        #[arg(long)]
        url: Option<String>,
        /// Language of the findings.
        #[arg(long, default_value = "zh-Hans")]
        language: String,
    },
    /// Search a pack: one query a line on standard input, `query<TAB>id,id,…` on standard output.
    Search {
        /// The pack.
        pack: PathBuf,
    },
    /// What villagers looked for and did not find, most frequent first: `times<TAB>last day<TAB>kind<TAB>words`.
    Missed {
        /// The county's data folder.
        #[arg(long)]
        data: PathBuf,
        /// Six-digit code of the county.
        #[arg(long, default_value = "990123")]
        county: String,
    },
}

/// Runs a subcommand.
pub fn run(command: CatalogCommand) -> anyhow::Result<ExitCode> {
    let (stdout, stdin) = (std::io::stdout().lock(), std::io::stdin().lock());
    match command {
        CatalogCommand::Publish {
            dir,
            data,
            pack,
            url,
            language,
        } => {
            let publication = Publication {
                dir,
                data,
                pack,
                url,
                language,
                now: SystemClock.now(),
            };
            let outcome = publish(&publication, stdout)?;
            Ok(if matches!(outcome, Outcome::Refused) {
                ExitCode::FAILURE
            } else {
                ExitCode::SUCCESS
            })
        }
        CatalogCommand::Search { pack } => {
            search(&pack, stdin, stdout)?;
            Ok(ExitCode::SUCCESS)
        }
        CatalogCommand::Missed { data, county } => {
            missed(&data, &county, stdout)?;
            Ok(ExitCode::SUCCESS)
        }
    }
}

#[cfg(test)]
mod tests;
