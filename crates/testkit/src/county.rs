//! A county in this process: a folder of its own, the demonstration services, the world's clock, and a link to it. The
//! clerk acts through the desk's own code, as the pages do.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use catalog::pack::{self, CatalogKeys, CountyKeys, KeyInfo, PackContent};
use catalog::service::Service;
use county::keys::Keys;
use county::published::Published;
use county::{Config, Running};
use protocol::application::Application;
use protocol::envelope::Envelope;
use rusqlite::Connection;
use seal::sign::SigningKey;
use tempfile::TempDir;

use crate::clerk::Clerk;
use crate::clock::Clock;
use crate::link::Link;

/// No test sends a longer application.
const OPENED_BYTES: usize = 4 << 20;

/// A running county with its link.
pub struct County {
    dir: PathBuf,
    /// Deletes the folder with the county, where it is only for one test.
    _temporary: Option<TempDir>,
    running: Option<Running>,
    /// The only way from devices to it.
    pub link: Link,
    clock: Clock,
    version: u64,
    services: Vec<Service>,
    /// Where the county's own data lie.
    source: PathBuf,
}

impl County {
    /// The demonstration county with these services, all of them when none are named. The link is off.
    pub async fn start(clock: &Clock, ids: &[&str]) -> anyhow::Result<Self> {
        Self::with_services(clock, demonstration(ids)?).await
    }

    /// A county with these services.
    pub async fn with_services(clock: &Clock, services: Vec<Service>) -> anyhow::Result<Self> {
        let temporary = tempfile::tempdir()?;
        let mut here = Self::at(clock, temporary.path(), 0).await?;
        here._temporary = Some(temporary);
        here.publish(services)?;
        here.open().await?;
        Ok(here)
    }

    /// The demonstration county in a folder that stays, so that it can be stopped and started again. Devices find it
    /// under the same address.
    pub async fn in_folder(clock: &Clock, dir: &Path) -> anyhow::Result<Self> {
        Self::of(clock, dir, &services_dir()).await
    }

    /// The same with the compiled services and the county's data of another folder.
    pub async fn of(clock: &Clock, dir: &Path, source: &Path) -> anyhow::Result<Self> {
        std::fs::create_dir_all(dir)?;
        let port_file = dir.join("link-port");
        let port = std::fs::read_to_string(&port_file)
            .ok()
            .and_then(|text| text.trim().parse().ok())
            .unwrap_or(0);
        let mut here = Self::at(clock, dir, port).await?;
        here.source = source.to_owned();
        std::fs::write(&port_file, here.link.port().to_string())?;
        here.version = Published::at(dir).current().map_or(0, |current| current.version);
        if here.version == 0 {
            here.publish(compiled(source, &[])?)?;
        }
        here.open().await?;
        Ok(here)
    }

    async fn at(clock: &Clock, dir: &Path, port: u16) -> anyhow::Result<Self> {
        let nowhere = SocketAddr::from(([127, 0, 0, 1], 9));
        Ok(Self {
            dir: dir.to_owned(),
            _temporary: None,
            running: None,
            link: Link::listening(port, nowhere).await?,
            clock: clock.clone(),
            version: 0,
            services: Vec::new(),
            source: services_dir(),
        })
    }

    /// Publishes these services as the next version; the pack file on the stick is the same.
    pub fn publish(&mut self, services: Vec<Service>) -> anyhow::Result<PathBuf> {
        self.version += 1;
        self.services = services;
        let content = self.content()?;
        let bytes = pack::write(&content, &self.keys()?.catalog()?)?;
        Published::at(&self.dir).install(self.version, &bytes, &content.county, &content.services)?;
        let file = self.stick().join(format!("yunling-{}.pack", self.version));
        std::fs::create_dir_all(self.stick())?;
        std::fs::write(&file, bytes)?;
        Ok(file)
    }

    /// The content of the present version, for packs that are not in order.
    pub fn content(&self) -> anyhow::Result<PackContent> {
        let keys = self.keys()?;
        let (signing, catalog, sealing) = (keys.signing()?, keys.catalog()?, keys.sealing()?);
        let mut county: catalog::county::County = read_json(&self.source.join("county.json"))?;
        county.url = self.link.url();
        Ok(PackContent {
            county,
            services: self.services.clone(),
            keys: CountyKeys {
                opening: KeyInfo {
                    id: sealing.key_id(),
                    key: sealing.to_string(),
                },
                receipt: info(&signing),
                decision: Some(info(&keys.decision()?)),
                catalog: CatalogKeys {
                    current: info(&catalog),
                    next: None,
                },
            },
            version: self.version,
            created: self
                .clock
                .now()
                .timestamp()
                .strftime("%Y-%m-%dT%H:%M:%SZ")
                .to_string(),
            clips: pack::Clips::default(),
        })
    }

    /// The county's keys.
    pub fn keys(&self) -> anyhow::Result<Keys> {
        Ok(Keys::at(&self.dir)?)
    }

    /// The folder on the stick: what a relative brings along.
    pub fn stick(&self) -> PathBuf {
        self.dir.join("stick")
    }

    /// The clerk.
    pub fn clerk(&self) -> anyhow::Result<Clerk> {
        let running = self.running.as_ref().context("the county is closed")?;
        Ok(Clerk(running.casework().context("no desk here")?))
    }

    /// Where the clerks' pages are.
    pub fn desk_url(&self) -> String {
        self.running
            .as_ref()
            .map(|running| running.desk_url.clone())
            .unwrap_or_default()
    }

    /// Where devices reach it without the link.
    pub fn intake_url(&self) -> String {
        self.running
            .as_ref()
            .map(|running| running.intake_url.clone())
            .unwrap_or_default()
    }

    /// What villagers looked for in vain and let the county know, as an editor reads it.
    pub fn missed(&self) -> anyhow::Result<String> {
        let mut out = Vec::new();
        county::catalog_tools::missed(&self.dir, "990123", &mut out)?;
        Ok(String::from_utf8(out)?)
    }

    /// What the county's intake holds, opened: every application as it arrived, oldest first.
    pub fn applications(&self) -> anyhow::Result<Vec<Application>> {
        let opening = self.keys()?.opening()?;
        let intake = Connection::open(self.dir.join("county.db"))?;
        let mut rows = intake.prepare("SELECT body FROM envelope ORDER BY received_at, counter")?;
        let bodies = rows.query_map([], |row| row.get::<_, String>(0))?;
        let read = |body: String| -> anyhow::Result<Application> {
            let envelope: Envelope = serde_json::from_str(&body)?;
            let sealed = STANDARD.decode(&envelope.sealed)?;
            let packed = opening.open(&sealed, OPENED_BYTES)?;
            Ok(serde_json::from_slice(&seal::pack::decompress(
                &packed,
                OPENED_BYTES,
            )?)?)
        };
        bodies.map(|body| read(body?)).collect()
    }

    /// The county's folder.
    pub fn dir(&self) -> &Path {
        self.dir.as_path()
    }

    /// The county stops and comes back on another port with the same data.
    pub async fn restart(&mut self) -> anyhow::Result<()> {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
        self.open().await
    }

    /// A backup of what is there now, while the county serves.
    pub fn back_up(&self, dir: &Path) -> anyhow::Result<()> {
        Ok(county::backup::take(&county::backup::Backup {
            dir: dir.to_owned(),
            data: self.dir.clone(),
            county: "990123".to_owned(),
            now: self.clock.now().timestamp(),
        })?)
    }

    /// The county loses its disk and is put back from a backup.
    pub async fn restore(&mut self, dir: &Path) -> anyhow::Result<()> {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
        county::backup::restore(&county::backup::Restore {
            dir: dir.to_owned(),
            data: self.dir.clone(),
            county: "990123".to_owned(),
            replace: true,
            now: self.clock.now().timestamp(),
        })?;
        self.open().await
    }

    async fn open(&mut self) -> anyhow::Result<()> {
        let config = Config {
            clock: Arc::new(self.clock.clone()),
            ..Config::new(self.dir.clone())
        };
        let running = county::County::start(config).await?;
        let address = running.intake_url.trim_start_matches("http://").parse()?;
        self.link.point_to(address);
        self.running = Some(running);
        Ok(())
    }
}

/// The demonstration services by id, as kept compiled beside their workbooks.
pub fn demonstration(ids: &[&str]) -> anyhow::Result<Vec<Service>> {
    compiled(&services_dir(), ids)
}

fn compiled(source: &Path, ids: &[&str]) -> anyhow::Result<Vec<Service>> {
    let mut services = Vec::new();
    for entry in std::fs::read_dir(source)? {
        let path = entry?.path();
        let stem = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        let wanted = ids.is_empty() || ids.contains(&stem.as_str());
        if path.extension().is_some_and(|end| end == "json") && stem != "county" && wanted {
            services.push(read_json(&path)?);
        }
    }
    services.sort_by(|a: &Service, b| a.id.cmp(&b.id));
    Ok(services)
}

/// The folder of the demonstration county's workbooks.
pub fn services_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../services")
}

fn info(key: &SigningKey) -> KeyInfo {
    KeyInfo {
        id: key.key_id(),
        key: key.verifying_key().to_base64(),
    }
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&bytes).with_context(|| format!("{} is not readable", path.display()))
}
