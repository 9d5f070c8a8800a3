//! Opening one encrypted file: key, settings of SQLCipher and SQLite, refusal of a newer schema before anything is
//! touched, the check of integrity. Wrong key, damage and a newer schema are told apart.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, config::DbConfig};
use seal::wrap::WrapKey;
use zeroize::Zeroizing;

use crate::{
    Kind, Result,
    db::{nouns::CONNECTION, sql},
};

/// What an existing file turned out to be.
pub(crate) enum Found {
    /// Opens, sound, not newer than known.
    Sound(Connection),
    /// Cannot be read with this key, or pages are broken.
    Broken,
}

/// Opens an existing file and looks before touching. [`Kind::TooNew`] leaves every byte as it was.
pub(crate) fn existing(path: &Path, key: &WrapKey, known: u32) -> Result<Found> {
    let connection = match keyed(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE) {
        Ok(connection) => connection,
        Err(error) if error.kind == Kind::Damaged => return Ok(Found::Broken),
        Err(error) => return Err(error),
    };
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match version(&connection) {
        Ok(found) if found > known => return Err(Kind::TooNew.into()),
        Ok(_) => {}
        Err(error) if error.kind == Kind::Damaged => return Ok(Found::Broken),
        Err(error) => return Err(error),
    }
    if !is_sound(&connection) {
        return Ok(Found::Broken);
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(Found::Sound(connection))
}

/// Makes a new, empty file.
pub(crate) fn fresh(path: &Path, key: &WrapKey) -> Result<Connection> {
    keyed(
        path,
        key,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )
}

/// Settings that hold for every connection that writes.
pub(crate) fn settle(connection: &Connection) -> Result<()> {
    Ok(connection.execute_batch(sql!(CONNECTION, "pragma_settle"))?)
}

/// Number of the schema.
pub(crate) fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// Every page can be read and the structure holds. A file of 50 MB takes about a quarter of a second.
pub(crate) fn is_sound(connection: &Connection) -> bool {
    connection
        .query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0))
        .is_ok_and(|answer| answer == "ok")
}

fn keyed(path: &Path, key: &WrapKey, flags: OpenFlags) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.execute_batch(sql!(CONNECTION, "pragma_quiet"))?;
    let hex = seal::hash::secret_hex(key.as_bytes());
    // Made whole before: a text that grows leaves pieces behind.
    let mut statement = Zeroizing::new(String::with_capacity(hex.len() + 32));
    for piece in ["PRAGMA key = \"x'", &hex, "'\""] {
        statement.push_str(piece);
    }
    connection.execute_batch(&statement)?;
    Ok(connection)
}
