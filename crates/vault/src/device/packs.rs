//! Catalog packs as bytes, the present one and the one before; the county's keys that this device trusts; and a pack
//! that is half pulled. Checking signatures is the catalog's business; a lower version is refused here as well, because
//! this file is what remembers the highest.

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::DeviceStore;
use crate::{
    Result,
    db::{
        Statements as _, at, ms,
        nouns::{PACK, PACK_PART, TRUST},
        sql,
    },
};

/// What came of putting a pack to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// It is in use.
    Kept,
    /// A higher version of this county was seen before.
    Older,
    /// The version in use has other content.
    SameVersion,
}

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
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn current_pack(&self) -> Result<Option<Pack>> {
        self.db
            .read(|db| db.maybe(sql!(PACK, "find"), ["current"], read_pack))
    }

    /// The pack before it.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn previous_pack(&self) -> Result<Option<Pack>> {
        self.db
            .read(|db| db.maybe(sql!(PACK, "find"), ["previous"], read_pack))
    }

    /// Version and hash of the pack in use, without reading its bytes.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn current_pack_version(&self) -> Result<Option<(u32, String)>> {
        self.db.read(|db| {
            db.maybe(sql!(PACK, "find_version"), [], |row| {
                Ok((row.get("version")?, row.get("hash")?))
            })
        })
    }

    /// Puts a checked pack to use, with the keys it leaves trusted, in one transaction; nothing changes when it is not put.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn put_pack(&self, pack: &Pack, trusted_keys: &str) -> Result<Put> {
        self.db.write(|db| {
            let highest = db
                .maybe(sql!(TRUST, "find"), [&pack.county], read_trust)?
                .map_or(0, |trust| trust.version);
            if pack.version < highest {
                return Ok(Put::Older);
            }
            let same = db.maybe(sql!(PACK, "find_hash"), (&pack.county, pack.version), |row| {
                row.get::<_, String>("hash")
            })?;
            if same.is_some_and(|hash| hash != pack.hash) {
                return Ok(Put::SameVersion);
            }
            replace_pack(db, pack)?;
            db.run(
                sql!(TRUST, "upsert"),
                (&pack.county, trusted_keys, pack.version, ms(pack.added_at)),
            )?;
            db.run(sql!(PACK_PART, "delete_all"), [])?;
            Ok(Put::Kept)
        })
    }

    /// The trust for a county.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn trust(&self, county: &str) -> Result<Option<Trust>> {
        self.db
            .read(|db| db.maybe(sql!(TRUST, "find"), [county], read_trust))
    }

    /// The county that this device belongs to: the first one pinned.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn home_trust(&self) -> Result<Option<Trust>> {
        self.db
            .read(|db| db.maybe(sql!(TRUST, "find_first"), [], read_trust))
    }

    /// What is there of a pack that is being pulled.
    ///
    /// # Errors
    /// `Damaged` or `Storage` ([`crate::Kind`]) when the file cannot be read.
    pub fn pack_part(&self) -> Result<Option<PackPart>> {
        let rows = self.db.read(|db| {
            db.all(sql!(PACK_PART, "list"), [], |row| {
                Ok((row.get::<_, String>("etag")?, row.get::<_, Vec<u8>>("bytes")?))
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
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn add_pack_part(&self, etag: &str, bytes: &[u8]) -> Result<()> {
        self.db.write(|db| {
            db.run(sql!(PACK_PART, "delete_others"), [etag])?;
            db.run(sql!(PACK_PART, "insert"), (etag, bytes))?;
            Ok(())
        })
    }

    /// Throws it away.
    ///
    /// # Errors
    /// `DiskFull` or `Storage` ([`crate::Kind`]) when the file cannot be written; nothing has changed then.
    pub fn drop_pack_part(&self) -> Result<()> {
        self.db.write(|db| db.run(sql!(PACK_PART, "delete_all"), []))?;
        Ok(())
    }
}

fn replace_pack(db: &Connection, pack: &Pack) -> Result<()> {
    let same = db
        .maybe(sql!(PACK, "find_version"), [], |row| row.get::<_, String>("hash"))?
        .is_some_and(|hash| hash == pack.hash);
    if !same {
        db.run(sql!(PACK, "delete_previous"), [])?;
        db.run(sql!(PACK, "update_to_previous"), [])?;
    }
    let added = ms(pack.added_at);
    db.run(
        sql!(PACK, "upsert"),
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
        county: row.get("county")?,
        version: row.get("version")?,
        hash: row.get("hash")?,
        source: row.get("source")?,
        added_at: at(row.get("added_at")?),
        body: row.get("body")?,
    })
}

fn read_trust(row: &Row<'_>) -> rusqlite::Result<Trust> {
    Ok(Trust {
        county: row.get("county")?,
        keys: row.get("keys")?,
        version: row.get("version")?,
        pinned_at: at(row.get("pinned_at")?),
    })
}
