//! Devices and the activation codes of helpers' devices.

use disk::sql;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use crate::store::{Device, KnownDevice, Span, StoreError};

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
            ended: row.get("ended")?,
        })
    });
    Ok(found.optional()?)
}

/// Ends a device, or lets it in again; false when it is not known.
pub(super) fn update_ended(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    at: &str,
    why: &str,
) -> Result<bool, StoreError> {
    Ok(transaction.execute(sql!(SQL, "update_ended"), params![county, id, at, why])? == 1)
}

/// The newest first.
pub(super) fn list(
    connection: &Connection,
    county: &str,
    span: Span,
) -> Result<Vec<KnownDevice>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map(params![county, span.most, span.skip], |row| {
        Ok(KnownDevice {
            id: row.get("id")?,
            helper: row.get("helper")?,
            registered_at: row.get("registered_at")?,
            ended_at: row.get("ended_at")?,
            ended_why: row.get("ended_why")?,
            envelopes: row.get("envelopes")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Blocks an address, or no more; false when nothing changes.
pub(super) fn block(
    transaction: &Transaction<'_>,
    county: &str,
    address: &str,
    at: &str,
    blocked: bool,
) -> Result<bool, StoreError> {
    let changed = if blocked {
        transaction.execute(sql!(SQL, "insert_blocked"), params![county, address, at])?
    } else {
        transaction.execute(sql!(SQL, "delete_blocked"), params![county, address])?
    };
    Ok(changed == 1)
}

/// Whether nothing is taken from an address.
pub(super) fn is_blocked(connection: &Connection, county: &str, address: &str) -> Result<bool, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "has_blocked"))?;
    Ok(statement.query_row(params![county, address], |row| row.get("has"))?)
}

/// All that are blocked.
pub(super) fn list_blocked(connection: &Connection, county: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list_blocked"))?;
    let rows = statement.query_map([county], |row| row.get("address"))?;
    Ok(rows.collect::<Result<_, _>>()?)
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
