//! What the county has published, as files in the data folder: the packs, and every version of every service that was
//! ever in one, by content hash, because a draft outlives its form. `catalog_tools` writes here, intake serves the newest
//! pack, the desk reads the services. Signing and compiling are not here.
//!
//! ```text
//! DATA/catalog/current.json          version and file of the newest pack
//! DATA/catalog/county.json           the county as that pack describes it
//! DATA/catalog/pack-<version>.pack   kept
//! DATA/catalog/services/<hash>.json  canonical JSON, kept
//! ```

use std::{
    fs,
    path::{Path, PathBuf},
};

use catalog::{county::County, pack::MAX_RAW_BYTES, service::Service};
use disk::given;
use serde::{Deserialize, Serialize};

use crate::error::CountyError;

/// The newest publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Current {
    /// Catalog version.
    pub version: u64,
    /// File name of the pack.
    pub file: String,
}

/// The published catalog of a data folder.
#[derive(Debug, Clone)]
pub struct Published {
    folder: PathBuf,
}

impl Published {
    /// Of this data folder; nothing need be there yet.
    pub fn at(data_dir: &Path) -> Self {
        Self {
            folder: data_dir.join("catalog"),
        }
    }

    /// The newest publication, if there is one.
    pub fn current(&self) -> Option<Current> {
        read_json(&self.folder.join("current.json"))
    }

    /// Path of the newest pack.
    pub fn pack_path(&self) -> Option<(u64, PathBuf)> {
        let current = self.current()?;
        let name = Path::new(&current.file).file_name()?.to_owned();
        Some((current.version, self.folder.join(name)))
    }

    /// The county as published; empty before the first publication.
    pub fn county(&self) -> County {
        read_json(&self.folder.join("county.json")).unwrap_or_default()
    }

    /// A service by content hash, whichever pack it was in.
    pub fn service(&self, hash: &str) -> Option<Service> {
        let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !is_hash {
            return None;
        }
        read_json(&self.folder.join("services").join(format!("{hash}.json")))
    }

    /// Whether any published version has this service id.
    pub fn knows(&self, service_id: &str) -> bool {
        self.all().any(|service| service.id == service_id)
    }

    /// A service by its id, in its newest version. It looks through all that was ever published.
    pub fn find(&self, service_id: &str) -> Option<Service> {
        let of_id = self.all().filter(|service| service.id == service_id);
        of_id.max_by(|one, other| one.version.cmp(&other.version))
    }

    /// Puts a publication in place: services and pack first, the pointer to them last.
    pub fn install(
        &self,
        version: u64,
        pack: &[u8],
        county: &County,
        services: &[Service],
    ) -> Result<PathBuf, CountyError> {
        let folder = self.folder.join("services");
        disk::private::folder(&self.folder).map_err(|error| CountyError::folder(&self.folder, error))?;
        disk::private::folder(&folder).map_err(|error| CountyError::folder(&folder, error))?;
        for service in services {
            let bytes = seal::canonical::to_vec(service)?;
            replace(
                &folder.join(format!("{}.json", seal::hash::sha256_hex(&bytes))),
                &bytes,
            )?;
        }
        let file = format!("pack-{version}.pack");
        let path = self.folder.join(&file);
        replace(&path, pack)?;
        replace(
            &self.folder.join("county.json"),
            &seal::canonical::to_vec(county)?,
        )?;
        let current = Current { version, file };
        replace(
            &self.folder.join("current.json"),
            &seal::canonical::to_vec(&current)?,
        )?;
        Ok(path)
    }

    fn all(&self) -> impl Iterator<Item = Service> {
        fs::read_dir(self.folder.join("services"))
            .into_iter()
            .flatten()
            .filter_map(|entry| read_json::<Service>(&entry.ok()?.path()))
    }
}

fn read_json<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_slice(&given::read(path, MAX_RAW_BYTES).ok()?).ok()
}

/// A reader sees the old file or the new one.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), CountyError> {
    disk::whole::write_private(path, bytes).map_err(|error| CountyError::folder(path, error))
}
