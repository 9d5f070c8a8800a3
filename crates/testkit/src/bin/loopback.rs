//! `loopback --data DIR --packs DIR --ui ui/dist --port 0`: the app for a browser on this machine. The first line it
//! prints is the address. With `--with-county` the demonstration county runs in the same process, its network off.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use app::App;
use clap::Parser;
use testkit::host::TestHost;
use testkit::keyring::FileKeyring;
use testkit::loopback::{World, router};
use testkit::{Clock, County};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

/// Arguments.
#[derive(Parser)]
struct Args {
    /// Folder of the app's data.
    #[arg(long)]
    data: PathBuf,
    /// Folder with packs, as on a stick.
    #[arg(long)]
    packs: Option<PathBuf>,
    /// The built interface.
    #[arg(long, default_value = "ui/dist")]
    ui: PathBuf,
    /// Port, 0 for any.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Run the demonstration county too.
    #[arg(long)]
    with_county: bool,
    /// Folder of the county; beside the data unless given.
    #[arg(long)]
    county_data: Option<PathBuf>,
    /// Compiled services and county of another folder than the demonstration's.
    #[arg(long)]
    services: Option<PathBuf>,
    /// It is a computer, and sentences say so; otherwise a phone.
    #[arg(long)]
    computer: bool,
    /// The network is there from the start.
    #[arg(long)]
    online: bool,
    /// Token of the run; random unless given.
    #[arg(long)]
    token: Option<String>,
    /// Folder into which every spoken sentence is rendered as a WAV file, in order.
    #[arg(long)]
    speech: Option<PathBuf>,
    /// Civil time in China at the start, e.g. 2026-11-23T09:00:00; the machine's own unless given.
    #[arg(long)]
    clock: Option<String>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing::Level::WARN)
        .init();
    let args = Args::parse();
    let clock = Clock::at(&args.clock.clone().unwrap_or_else(machine_time))?;
    let county = county(&args, &clock).await?;
    let packs = args
        .packs
        .clone()
        .or_else(|| county.as_ref().map(County::stick))
        .context("--packs or --with-county")?;
    let keyring = FileKeyring(args.data.with_extension("keyring"));
    let host = TestHost::new(clock.clone(), args.data.clone(), packs, move || {
        Box::new(keyring.clone())
    });
    if let Some(folder) = &args.speech {
        std::fs::create_dir_all(folder)?;
        host.recorder().render_into(folder.clone());
    }
    if args.computer {
        host.is_computer();
    }
    let app = App::start(host.clone()).await;
    let token = match args.token {
        Some(token) => token,
        None => seal::hash::hex(&seal::random::key_bytes()?),
    };
    let world = World {
        app: app.clone(),
        host,
        clock,
        county: county.map(Mutex::new),
        ui: args.ui,
        token: token.clone(),
    };
    let listener = TcpListener::bind(("127.0.0.1", args.port)).await?;
    let mut out = std::io::stdout();
    writeln!(out, "listening http://{}/?token={token}", listener.local_addr()?)?;
    out.flush()?;
    axum::serve(listener, router(Arc::new(world)))
        .with_graceful_shutdown(interrupted())
        .await?;
    app.close().await;
    Ok(())
}

async fn county(args: &Args, clock: &Clock) -> anyhow::Result<Option<County>> {
    if !args.with_county {
        return Ok(None);
    }
    let folder = args
        .county_data
        .clone()
        .unwrap_or_else(|| args.data.with_extension("county"));
    let county = match &args.services {
        Some(services) => County::of(clock, &folder, services).await?,
        None => County::in_folder(clock, &folder).await?,
    };
    if args.online {
        county.link.on();
    }
    Ok(Some(county))
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a signal to wait for, the process ends when it is killed.
        std::future::pending::<()>().await;
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the edge of the demonstration: everything inside gets this clock passed in"
)]
fn machine_time() -> String {
    let now = jiff::Timestamp::now().to_zoned(testkit::clock::zone());
    now.strftime("%Y-%m-%dT%H:%M:%S").to_string()
}
