//! `county publish`: all workbooks of a folder, with the sentences recorded for them, become one signed catalog version,
//! or nothing changes and every fault is named. The version grows by one each time, because devices refuse to go back.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use catalog::county::County;
use catalog::pack::{self, CatalogKeys, Clips, CountyKeys, KeyInfo, PackContent};
use catalog::service::Service;
use disk::given;
use seal::sign::{SigningKey, VerifyingKey};
use workbook::{Finding, book::MAX_FILE};

use super::report::Report;
use crate::keys::Keys;
use crate::published::Published;

/// What to publish, where to.
#[derive(Debug)]
pub struct Publication {
    /// Folder with the workbooks and `county.json`.
    pub dir: PathBuf,
    /// The county's data folder.
    pub data: PathBuf,
    /// The same pack as a file.
    pub pack: Option<PathBuf>,
    /// Address of the intake, instead of the one in `county.json`.
    pub url: Option<String>,
    /// Language of the findings.
    pub language: String,
    /// Date of the pack.
    pub now: jiff::Timestamp,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Signed and in place.
    Published {
        /// The new catalog version.
        version: u64,
        /// Where the pack lies in the data folder.
        path: PathBuf,
    },
    /// Faults were named; nothing changed.
    Refused,
}

/// Publishes, writing findings and the result to `out`.
pub fn publish(publication: &Publication, mut out: impl Write) -> anyhow::Result<Outcome> {
    let county = read_county(publication)?;
    let mut report = Report::new(&mut out, &publication.language);
    let services = compile_all(&publication.dir, &mut report)?;
    check_together(&services, &county, &mut report)?;
    let clips = super::clips::read(&publication.dir, &services, &mut report)?;
    if report.refused() {
        return Ok(Outcome::Refused);
    }
    let published = Published::at(&publication.data);
    let before = published.county().code;
    anyhow::ensure!(
        before.is_empty() || before == county.code,
        "this data folder belongs to county {before}"
    );
    let version = published.current().map_or(1, |current| current.version + 1);
    let bytes = sign(publication, &county, &services, clips, version)?;
    let path = published.install(version, &bytes, &county, &services)?;
    if let Some(file) = &publication.pack {
        // A stick pulled out in the middle holds the old file or none, never half a one.
        disk::whole::write(file, &bytes).with_context(|| format!("cannot write {}", file.display()))?;
    }
    writeln!(
        out,
        "{}\t{version}\t{}\t{}",
        county.code,
        services.len(),
        path.display()
    )?;
    Ok(Outcome::Published { version, path })
}

fn read_county(publication: &Publication) -> anyhow::Result<County> {
    let path = publication.dir.join("county.json");
    let text =
        given::read_named(&path, MAX_FILE).with_context(|| format!("cannot read {}", path.display()))?;
    let mut county: County =
        serde_json::from_slice(&text).with_context(|| format!("{} is not readable", path.display()))?;
    if let Some(url) = &publication.url {
        county.url.clone_from(url);
    }
    anyhow::ensure!(
        county.authority.is_empty() || county.authority.starts_with("-----BEGIN CERTIFICATE-----"),
        "{}: authority is the PEM text of one certificate",
        path.display()
    );
    Ok(county)
}

fn compile_all<W: Write>(dir: &Path, report: &mut Report<'_, W>) -> anyhow::Result<Vec<Service>> {
    let mut services: Vec<Service> = Vec::new();
    for path in workbooks(dir)? {
        let file = path.display().to_string();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        // One byte more, for the finding that says so.
        let bytes = given::read_named(&path, MAX_FILE + 1).with_context(|| format!("cannot read {file}"))?;
        let (service, findings) = workbook::compile_service(&bytes, &name);
        for finding in &findings {
            report.add(&file, finding)?;
        }
        let Some(service) = service else {
            report.refuse();
            continue;
        };
        if services.iter().any(|other| other.id == service.id) {
            report.add(
                &file,
                &Finding::error("lint-service-twice").with("value", &service.id),
            )?;
        }
        services.push(service);
    }
    anyhow::ensure!(
        report.refused() || !services.is_empty(),
        "no workbooks in {}",
        dir.display()
    );
    Ok(services)
}

/// Workbooks by name; the lock files that Excel leaves beside open ones are none.
fn workbooks(dir: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"))
        })
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| !name.to_string_lossy().starts_with("~$"))
        })
        .collect();
    paths.sort();
    Ok(paths)
}

fn check_together<W: Write>(
    services: &[Service],
    county: &County,
    report: &mut Report<'_, W>,
) -> std::io::Result<()> {
    for finding in catalog::lint::check_county(county) {
        report.add_lint("county.json", &finding)?;
    }
    for (id, finding) in catalog::lint::check_catalog(services, county) {
        report.add_lint(&format!("{id}.xlsx"), &finding)?;
    }
    Ok(())
}

fn sign(
    publication: &Publication,
    county: &County,
    services: &[Service],
    clips: Clips,
    version: u64,
) -> anyhow::Result<Vec<u8>> {
    let keys = Keys::at(&publication.data)?;
    let (current, next) = (keys.catalog()?, keys.catalog_next()?);
    let sealing = keys.sealing()?;
    let content = PackContent {
        county: county.clone(),
        services: services.to_vec(),
        keys: CountyKeys {
            opening: KeyInfo {
                id: sealing.key_id(),
                key: sealing.to_string(),
            },
            receipt: info(&keys.signing()?),
            decision: Some(public_info(&keys.decides()?)),
            catalog: CatalogKeys {
                current: info(&current),
                next: Some(info(&next)),
            },
        },
        version,
        created: publication.now.round(jiff::Unit::Second)?.to_string(),
        clips,
    };
    Ok(pack::write(&content, &current)?)
}

fn info(key: &SigningKey) -> KeyInfo {
    public_info(&key.verifying_key())
}

fn public_info(key: &VerifyingKey) -> KeyInfo {
    KeyInfo {
        id: key.key_id(),
        key: key.to_base64(),
    }
}
