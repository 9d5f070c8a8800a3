//! The `county` command: reads the command line and calls the library. What it says comes from `locales/*/desk.ftl`.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use county::{
    Config, Role,
    address::Proxies,
    authoring::{self, AuthoringCommand},
    backup::{self, BackupCommand},
    catalog_tools::{self, CatalogCommand},
    registry::{self, DevicesCommand},
    serve,
};

/// The county backend of Cunliban.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the county: intake, desk, or both.
    Serve(Serve),
    #[command(flatten)]
    Authoring(AuthoringCommand),
    /// Registered devices: list, end, admit; addresses: block, unblock.
    #[command(subcommand)]
    Devices(DevicesCommand),
    #[command(flatten)]
    Backup(BackupCommand),
    #[command(flatten)]
    Catalog(CatalogCommand),
}

#[derive(clap::Args)]
struct Serve {
    /// Folder of databases, papers, catalog and keys.
    #[arg(long, default_value = "county-data")]
    data: PathBuf,
    /// Folder of the keys, if it is not `keys` in the data folder.
    #[arg(long)]
    keys: Option<PathBuf>,
    /// Address of the intake.
    #[arg(long, default_value = "127.0.0.1:8420")]
    listen: String,
    /// Address of the desk.
    #[arg(long, default_value = "127.0.0.1:8421")]
    desk_listen: String,
    /// Which half runs here.
    #[arg(long, value_enum, default_value = "all")]
    role: Role,
    /// Six-digit code of the county.
    #[arg(long, default_value = "990123")]
    county: String,
    /// The desk is reached through a proxy that speaks TLS; needed when it listens for other machines.
    #[arg(long)]
    desk_behind_tls: bool,
    /// Address of a proxy in front (`10.0.0.7`, `10.0.0.0/8`) whose word about addresses is believed; may be given often.
    #[arg(long = "trust-proxy")]
    proxies: Vec<String>,
    /// Language of the desk's pages and of this command: zh-Hans, zh-Hant or en.
    #[arg(long, default_value = "zh-Hans")]
    language: String,
}

fn main() -> anyhow::Result<ExitCode> {
    disk::private::by_default();
    match Cli::parse().command {
        Command::Serve(asked) => Ok(serve::run(config(asked)?)),
        Command::Authoring(command) => authoring::run(command),
        Command::Devices(command) => registry::run(command, std::io::stdout().lock()),
        Command::Backup(command) => Ok(backup::run(&command)),
        Command::Catalog(command) => catalog_tools::run(command),
    }
}

fn config(asked: Serve) -> anyhow::Result<Config> {
    let mut config = Config::new(asked.data);
    config.keys_dir = asked.keys;
    config.desk_behind_tls = asked.desk_behind_tls;
    config.listen = asked.listen;
    config.desk_listen = asked.desk_listen;
    config.role = asked.role;
    config.county = asked.county;
    config.language = asked.language;
    config.proxies = Proxies::read(&asked.proxies)
        .map_err(|text| anyhow::anyhow!("--trust-proxy: {text} is no address"))?;
    Ok(config)
}
