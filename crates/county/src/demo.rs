//! A demonstration county in one call: the folder's services published, with the intake's address in the pack. Only for
//! showing and for tests; a county in earnest runs `county publish` when its staff say so.

use std::path::Path;

use anyhow::Context as _;

use crate::{
    catalog_tools::{Outcome, Publication, publish},
    published::Published,
};

/// Publishes `services_dir` into `data_dir`; findings go to `out`. `intake_url` is where devices will reach the county.
pub fn prepare(
    data_dir: &Path,
    services_dir: &Path,
    intake_url: &str,
    now: jiff::Timestamp,
    out: impl std::io::Write,
) -> anyhow::Result<std::path::PathBuf> {
    std::fs::create_dir_all(data_dir).with_context(|| format!("cannot make {}", data_dir.display()))?;
    let publication = Publication {
        dir: services_dir.to_owned(),
        data: data_dir.to_owned(),
        pack: None,
        url: Some(intake_url.to_owned()),
        language: "zh-Hans".into(),
        now,
    };
    match publish(&publication, out)? {
        Outcome::Published { path, .. } => Ok(path),
        Outcome::Refused => anyhow::bail!("the services have faults"),
    }
}

/// Whether a data folder has a catalog already.
pub fn is_prepared(data_dir: &Path) -> bool {
    Published::at(data_dir).current().is_some()
}
