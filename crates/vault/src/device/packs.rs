//! Catalog packs as bytes, the present one and the one before; the county's keys that this device trusts; and a pack
//! that is half pulled. Checking signatures is the catalog's business; a lower version is refused here as well, because
//! this file is what remembers the highest.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::DeviceStore;
use crate::{
    Result,
    db::{Statements as _, at, ms},
};

/// A pack that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// County code.
    pub county: String,
    /// Catalog version.
    pub version: u32,
    /// SHA-256 (hex) of the bytes.
    pub hash: String,
    /// Where it came from, for the person: `county`, or a file's name.
    pub source: String,
    /// When it was put to use.
    pub added_at: Timestamp,
    /// The signed file, whole.
    pub body: Vec<u8>,
}

/// Whom this device trusts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// County code.
    pub county: String,
    /// The keys, as the catalog wrote them (JSON).
    pub keys: String,
    /// Highest catalog version ever put to use: lower ones are refused.
    pub version: u32,
    /// When the county was pinned.
    pub pinned_at: Timestamp,
}

/// What is there of a pack that is being pulled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackPart {
    /// `ETag` that the bytes belong to.
    pub etag: String,
    /// The first bytes.
    pub bytes: Vec<u8>,
}

impl DeviceStore {
    /// The pack in use.
    pub fn current_pack(&self) -> Result<Option<Pack>> {
        self.db
            .read(|db| db.maybe(sql!("pack/read"), ["current"], read_pack))
    }

    /// The pack before it.
    pub fn previous_pack(&self) -> Result<Option<Pack>> {
        self.db
            .read(|db| db.maybe(sql!("pack/read"), ["previous"], read_pack))
    }

    /// Version and hash of the pack in use, without reading its bytes.
    pub fn current_pack_version(&self) -> Result<Option<(u32, String)>> {
        self.db.read(|db| {
            db.maybe(sql!("pack/read_version"), [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
        })
    }

    /// Puts a checked pack to use, with the keys it leaves trusted, in one transaction; `false` when a higher version
    /// of this county was seen before, then nothing changes.
    pub fn put_pack(&self, pack: &Pack, trusted_keys: &str) -> Result<bool> {
        self.db.write(|db| {
            let highest = db
                .maybe(sql!("trust/read"), [&pack.county], read_trust)?
                .map_or(0, |trust| trust.version);
            if pack.version < highest {
                return Ok(false);
            }
            replace_pack(db, pack)?;
            db.run(
                sql!("trust/write"),
                (&pack.county, trusted_keys, pack.version, ms(pack.added_at)),
            )?;
            db.run(sql!("pack_part/remove"), [])?;
            Ok(true)
        })
    }

    /// The trust for a county.
    pub fn trust(&self, county: &str) -> Result<Option<Trust>> {
        self.db
            .read(|db| db.maybe(sql!("trust/read"), [county], read_trust))
    }

    /// The county that this device belongs to: the first one pinned.
    pub fn home_trust(&self) -> Result<Option<Trust>> {
        self.db
            .read(|db| db.maybe(sql!("trust/read_first"), [], read_trust))
    }

    /// What is there of a pack that is being pulled.
    pub fn pack_part(&self) -> Result<Option<PackPart>> {
        let rows = self.db.read(|db| {
            db.all(sql!("pack_part/list"), [], |row| {
                Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?))
            })
        })?;
        let Some((etag, _)) = rows.first() else {
            return Ok(None);
        };
        let etag = etag.clone();
        Ok(Some(PackPart {
            etag,
            bytes: rows.into_iter().flat_map(|(_, bytes)| bytes).collect(),
        }))
    }

    /// Adds bytes to it; another `ETag` begins again.
    pub fn add_pack_part(&self, etag: &str, bytes: &[u8]) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!("pack_part/remove_other"), [etag])?;
            db.run(sql!("pack_part/add"), (etag, bytes))?;
            Ok(())
        })
    }

    /// Throws it away.
    pub fn drop_pack_part(&self) -> Result<()> {
        self.db.write(|db| db.run(sql!("pack_part/remove"), []))?;
        Ok(())
    }
}

fn replace_pack(db: &Connection, pack: &Pack) -> Result<()> {
    let same = db
        .maybe(sql!("pack/read_version"), [], |row| row.get::<_, String>(1))?
        .is_some_and(|hash| hash == pack.hash);
    if !same {
        db.run(sql!("pack/drop_previous"), [])?;
        db.run(sql!("pack/keep_previous"), [])?;
    }
    let added = ms(pack.added_at);
    db.run(
        sql!("pack/write"),
        (
            &pack.county,
            pack.version,
            &pack.hash,
            &pack.source,
            added,
            &pack.body,
        ),
    )?;
    Ok(())
}

fn read_pack(row: &Row<'_>) -> rusqlite::Result<Pack> {
    Ok(Pack {
        county: row.get(0)?,
        version: row.get(1)?,
        hash: row.get(2)?,
        source: row.get(3)?,
        added_at: at(row.get(4)?),
        body: row.get(5)?,
    })
}

fn read_trust(row: &Row<'_>) -> rusqlite::Result<Trust> {
    Ok(Trust {
        county: row.get(0)?,
        keys: row.get(1)?,
        version: row.get(2)?,
        pinned_at: at(row.get(3)?),
    })
}
