//! Starts a county in a data folder and stops it again: opens databases and keys, binds the addresses, runs the halves
//! that were asked for. Used by the binary and by tests alike.

use std::{path::PathBuf, sync::Arc};

use axum::Router;
use tokio::{
    net::TcpListener,
    sync::{Notify, watch},
    task::JoinHandle,
};

use crate::{
    backup::InUse,
    casework::Casework,
    clock,
    config::Config,
    desk::{self, Desk},
    error::CountyError,
    intake::{self, CountedIds, Intake, ReceiptSigner},
    keys::Keys,
    listen::{self, Rules},
    paper_files,
    published::Published,
    rate::Rate,
    seats::Seats,
    store::{self, IntakeStore},
    worker,
};

/// The county, before it runs.
pub struct County;

/// A county that runs; dropping it stops it without waiting.
pub struct Running {
    /// Where devices reach it; blank when the intake does not run here.
    pub intake_url: String,
    /// Where clerks reach it; blank when the desk does not run here.
    pub desk_url: String,
    keys: Keys,
    casework: Option<Arc<Casework>>,
    stop: watch::Sender<bool>,
    rules: Rules,
    /// Nobody puts a backup in the place of what runs.
    _in_use: InUse,
    tasks: Vec<JoinHandle<()>>,
}

impl County {
    /// Starts what `config.role` names.
    pub async fn start(config: Config) -> Result<Running, CountyError> {
        let in_use = InUse::claim(&config.data_dir)?;
        let keys = prepare(&config)?;
        let base = Base::open(&config).await?;
        let mut running = Running::new(&config, keys, in_use);
        if config.role.has_desk() {
            running.start_desk(&config, &base).await?;
        }
        if config.role.has_intake() {
            running.start_intake(&config, &base).await?;
        }
        Ok(running)
    }
}

impl Running {
    fn new(config: &Config, keys: Keys, in_use: InUse) -> Self {
        Self {
            intake_url: String::new(),
            desk_url: String::new(),
            keys,
            casework: None,
            stop: watch::Sender::new(false),
            rules: Rules::new(config),
            _in_use: in_use,
            tasks: Vec::new(),
        }
    }

    /// The keys of this county.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The work on cases, for acts without a browser. `None` when it does not run here.
    pub fn casework(&self) -> Option<Arc<Casework>> {
        self.casework.clone()
    }

    /// Stops listening, lets open requests end, and waits for all of it.
    pub async fn stop(mut self) {
        self.stop.send_replace(true);
        for task in std::mem::take(&mut self.tasks) {
            if let Err(error) = task.await {
                tracing::error!(%error, "a part of the county ended badly");
            }
        }
    }

    async fn start_intake(&mut self, config: &Config, base: &Base) -> Result<(), CountyError> {
        let intake = Arc::new(make_intake(config, base, &self.keys)?);
        let ids = CountedIds::new(clock::random_hex(config.random.as_ref(), 4)?);
        self.intake_url = self.serve(&config.listen, intake::router(intake, ids)).await?;
        Ok(())
    }

    async fn start_desk(&mut self, config: &Config, base: &Base) -> Result<(), CountyError> {
        check_desk_address(config).await?;
        let (store, wake) = (base.store.clone(), base.wake.clone());
        let work = Arc::new(Casework::open(config, store, wake, &self.keys)?);
        let desk = Arc::new(Desk::new(work.clone(), config, &self.keys)?);
        self.desk_url = self.serve(&config.desk_listen, desk::router(desk)).await?;
        let looking = worker::run(work.clone(), self.stop.subscribe());
        self.tasks.push(tokio::spawn(looking));
        self.casework = Some(work);
        Ok(())
    }

    async fn serve(&mut self, address: &str, router: Router) -> Result<String, CountyError> {
        let failed = |source| CountyError::Listen {
            address: address.to_owned(),
            source,
        };
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let url = format!("http://{}", listener.local_addr().map_err(failed)?);
        let serving = listen::serve(listener, router, self.rules.clone(), self.stop.subscribe());
        self.tasks.push(tokio::spawn(serving));
        Ok(url)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        for task in &self.tasks {
            task.abort();
        }
    }
}

/// Names and answers of people go over no line that anybody can read.
async fn check_desk_address(config: &Config) -> Result<(), CountyError> {
    let address = &config.desk_listen;
    let failed = |source| CountyError::Listen {
        address: address.clone(),
        source,
    };
    let mut found = tokio::net::lookup_host(address).await.map_err(failed)?;
    if config.desk_behind_tls || found.all(|address| address.ip().is_loopback()) {
        Ok(())
    } else {
        Err(CountyError::DeskInTheOpen(address.clone()))
    }
}

/// What both halves share.
struct Base {
    store: Arc<dyn IntakeStore>,
    epoch: String,
    restored: bool,
    wake: Arc<Notify>,
}

impl Base {
    async fn open(config: &Config) -> Result<Self, CountyError> {
        let path = config.data_dir.join("county.db");
        let store = store::sqlite::open_intake(&path, &config.county, config.limits.database_pages)?;
        let new_epoch = clock::random_hex(config.random.as_ref(), 6)?;
        let epoch = store.epoch(new_epoch).await?.map_err(CountyError::OtherCounty)?;
        let restored = store.restored_at().await?.is_some();
        Ok(Self {
            store,
            epoch,
            restored,
            wake: Arc::new(Notify::new()),
        })
    }
}

fn prepare(config: &Config) -> Result<Keys, CountyError> {
    let keys = match &config.keys_dir {
        Some(folder) => Keys::in_folder(folder.clone())?,
        None => Keys::at(&config.data_dir)?,
    };
    if !config.role.has_desk()
        && let Some(path) = keys.readable_desk_key()
    {
        return Err(CountyError::not_now(&path, "county-desk-keys"));
    }
    paper_files::make_folders(&config.data_dir)
        .map_err(|error| CountyError::folder(&config.data_dir, error))?;
    if config.role.has_desk() {
        keys.decision()?;
        keys.opening()?;
    }
    keys.signing()?;
    Ok(keys)
}

fn make_intake(config: &Config, base: &Base, keys: &Keys) -> Result<Intake, CountyError> {
    let data_dir: PathBuf = config.data_dir.clone();
    Ok(Intake {
        county: config.county.clone(),
        epoch: base.epoch.clone(),
        restored: base.restored,
        store: base.store.clone(),
        receipts: Arc::new(ReceiptSigner::new(
            &config.county,
            keys.signing()?,
            keys.existing_decides()?,
        )),
        opening_key_ids: keys.sealing_ids()?,
        published: Published::at(&data_dir),
        data_dir,
        rate: Rate::new(config.limits.burst, config.limits.per_minute),
        failures: Rate::new(config.limits.failures, config.limits.failures),
        once: intake::Once::default(),
        bodies: Seats::new(config.limits.bodies, config.limits.device_bodies),
        proxies: config.proxies.clone(),
        busy: intake::Busy::default(),
        limits: config.limits.clone(),
        clock: config.clock.clone(),
        random: config.random.clone(),
        wake: base.wake.clone(),
    })
}
