//! `county devices`: which devices are registered, and the end of one, at once; addresses from which nothing is taken. The
//! county may be serving: the next request is refused.

use std::{io::Write, net::IpAddr, path::PathBuf, process::ExitCode};

use crate::{
    CountyError,
    address::bucket_of,
    clock::{self, Clock as _, SystemClock},
    config::Limits,
    store::{self, Answer, IntakeStore, Span, StoreError},
};

/// Where the county is.
#[derive(Debug, Clone, clap::Args)]
pub struct Where {
    /// The county's data folder.
    #[arg(long, default_value = "county-data")]
    data: PathBuf,
    /// Six-digit code of the county.
    #[arg(long, default_value = "990123")]
    county: String,
}

/// The subcommands of `county devices`.
#[derive(Debug, clap::Subcommand)]
pub enum DevicesCommand {
    /// All devices, the newest first: `id<TAB>registered<TAB>helper<TAB>envelopes<TAB>ended<TAB>why`; then blocked addresses.
    List {
        /// Where the county is.
        #[command(flatten)]
        at: Where,
    },
    /// End a device: it is lost, or misused. What it has brought stays.
    End {
        /// Its id.
        id: String,
        /// Why, for whoever asks later.
        #[arg(long, default_value = "")]
        why: String,
        /// Where the county is.
        #[command(flatten)]
        at: Where,
    },
    /// Let a device in again that was ended.
    Admit {
        /// Its id.
        id: String,
        /// Where the county is.
        #[command(flatten)]
        at: Where,
    },
    /// Take nothing from an address any more.
    Block {
        /// The address; of IPv6 its network of 64 bits is meant.
        address: IpAddr,
        /// Where the county is.
        #[command(flatten)]
        at: Where,
    },
    /// Take from it again.
    Unblock {
        /// The address.
        address: IpAddr,
        /// Where the county is.
        #[command(flatten)]
        at: Where,
    },
}

/// Runs a subcommand; fails when there is no such device, or nothing to change.
///
/// # Errors
/// [`CountyError`]: no county there.
pub fn run(command: DevicesCommand, out: impl Write) -> anyhow::Result<ExitCode> {
    let now = clock::rfc3339(SystemClock.now());
    let done = match command {
        DevicesCommand::List { at } => {
            list(&open(&at)?, out)?;
            true
        }
        DevicesCommand::End { id, why, at } => wait_for(open(&at)?.end_device(&id, &now, &why))?,
        DevicesCommand::Admit { id, at } => wait_for(open(&at)?.end_device(&id, "", ""))?,
        DevicesCommand::Block { address, at } => wait_for(open(&at)?.block(&bucket_of(address), &now, true))?,
        DevicesCommand::Unblock { address, at } => {
            wait_for(open(&at)?.block(&bucket_of(address), &now, false))?
        }
    };
    Ok(if done {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn open(at: &Where) -> Result<std::sync::Arc<dyn IntakeStore>, CountyError> {
    let path = at.data.join("county.db");
    if !path.is_file() {
        let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(CountyError::folder(&path, missing));
    }
    let pages = Limits::default().database_pages;
    Ok(store::sqlite::open_intake(&path, &at.county, pages)?)
}

fn list(store: &std::sync::Arc<dyn IntakeStore>, mut out: impl Write) -> anyhow::Result<()> {
    for device in wait_for(store.devices(Span::WHOLE))? {
        let helper = if device.helper { "helper" } else { "" };
        writeln!(
            out,
            "{}\t{}\t{helper}\t{}\t{}\t{}",
            device.id, device.registered_at, device.envelopes, device.ended_at, device.ended_why
        )?;
    }
    for address in wait_for(store.blocked())? {
        writeln!(out, "blocked\t{address}")?;
    }
    Ok(())
}

fn wait_for<T: Send + 'static>(answer: Answer<T>) -> Result<T, StoreError> {
    let waiting = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.map_err(|_| StoreError::Closed)?.block_on(answer)
    });
    waiting.join().unwrap_or(Err(StoreError::Closed))
}
