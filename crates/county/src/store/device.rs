//! Devices and the activation codes of helpers' devices.

use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

use super::StoreError;

/// What is known of a device.
pub(crate) struct Device {
    pub(crate) public_key: String,
    pub(crate) helper: bool,
}

/// Remembers a device; repeating is harmless, and a helper stays one.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    id: &str,
    device: &Device,
    at: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("device/insert.sql"),
        params![county, id, device.public_key, device.helper, at],
    )?;
    Ok(())
}

/// A device by id.
pub(crate) fn find(connection: &Connection, county: &str, id: &str) -> Result<Option<Device>, StoreError> {
    Ok(connection
        .query_row(include_str!("device/find.sql"), params![county, id], |row| {
            Ok(Device {
                public_key: row.get(0)?,
                helper: row.get(1)?,
            })
        })
        .optional()?)
}

/// Takes an activation code for a device; false when there is no such code or another device has it.
pub(crate) fn activate(
    transaction: &Transaction<'_>,
    county: &str,
    code_hash: &str,
    device: &str,
) -> Result<bool, StoreError> {
    Ok(transaction.execute(
        include_str!("device/activate.sql"),
        params![county, code_hash, device],
    )? == 1)
}

/// A new activation code, by its hash.
pub(crate) fn insert_activation(
    transaction: &Transaction<'_>,
    county: &str,
    code_hash: &str,
    at: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        include_str!("device/insert_activation.sql"),
        params![county, code_hash, at],
    )?;
    Ok(())
}
