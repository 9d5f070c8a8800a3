//! Budgets: charged in the transaction that uses them up, so that nothing comes in beyond them and nothing is charged that
//! did not come in.

use disk::sql;
use rusqlite::{OptionalExtension as _, Transaction, params};

use crate::store::{Charge, Over, StoreError};

pub(super) const SQL: &str = include_str!("budget.sql");

/// Name of what lies here in all, of the whole county.
const ALL: (&str, &str, &str) = ("", "county", "bytes");

/// Charges all of them; [`StoreError::Over`] when one does not fit, which undoes the transaction.
pub(super) fn charge(
    transaction: &Transaction<'_>,
    county: &str,
    charges: &[Charge],
) -> Result<(), StoreError> {
    for charge in charges {
        let spent = spent(transaction, county, charge)?;
        if spent.saturating_add(charge.amount) > charge.most {
            return Err(StoreError::Over(if charge.day.is_empty() {
                Over::Full
            } else {
                Over::Today
            }));
        }
        add(transaction, county, charge, charge.amount)?;
    }
    Ok(())
}

/// Bytes that lie here no more.
pub(super) fn give_back(transaction: &Transaction<'_>, county: &str, bytes: i64) -> Result<(), StoreError> {
    let (day, who, what) = ALL;
    transaction.execute(
        sql!(SQL, "upsert"),
        params![county, day, who, what, bytes.saturating_neg()],
    )?;
    Ok(())
}

/// Forgets days that are over.
pub(super) fn delete_before(
    transaction: &Transaction<'_>,
    county: &str,
    day: &str,
) -> Result<(), StoreError> {
    transaction.execute(sql!(SQL, "delete_before"), params![county, day])?;
    Ok(())
}

fn spent(transaction: &Transaction<'_>, county: &str, charge: &Charge) -> Result<i64, StoreError> {
    let values = params![county, charge.day, charge.who, charge.what];
    let mut statement = transaction.prepare_cached(sql!(SQL, "find"))?;
    let found = statement.query_row(values, |row| row.get("amount"));
    Ok(found.optional()?.unwrap_or_default())
}

fn add(transaction: &Transaction<'_>, county: &str, charge: &Charge, amount: i64) -> Result<(), StoreError> {
    let values = params![county, charge.day, charge.who, charge.what, amount];
    transaction.execute(sql!(SQL, "upsert"), values)?;
    Ok(())
}
