//! Devices and the activation codes of helpers' devices.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::store::{Device, StoreError};

pub(super) const SQL: &str = include_str!("device.sql");

/// Remembers a device; repeating is harmless, and a helper stays one.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    device: &Device,
    at: &str,
) -> Result<(), StoreError> {
    let values = params![county, id, device.public_key, device.helper, at];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// A device by id.
pub(super) fn find(connection: &Connection, county: &str, id: &str) -> Result<Option<Device>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "find"))?;
    let found = statement.query_row(params![county, id], |row| {
        Ok(Device {
            public_key: row.get("public_key")?,
            helper: row.get("helper")?,
        })
    });
    Ok(found.optional()?)
}

/// Takes an activation code for a device; false when there is no such code or another device has it.
pub(super) fn update_activation(
    transaction: &Transaction<'_>,
    county: &str,
    code_hash: &str,
    device: &str,
) -> Result<bool, StoreError> {
    let values = params![county, code_hash, device];
    Ok(transaction.execute(sql!(SQL, "update_activation"), values)? == 1)
}

/// A new activation code, by its hash.
pub(super) fn insert_activation(
    transaction: &Transaction<'_>,
    county: &str,
    code_hash: &str,
    at: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "insert_activation"), params![county, code_hash, at])?;
    Ok(())
}
