//! Mandates that the county has ended.

use disk::sql;
use rusqlite::{Connection, Transaction, params};

use super::counter;
use crate::{
    cases::mandate::{EndedBy, EndedMandate, Pair},
    store::StoreError,
};

pub(super) const SQL: &str = include_str!("mandate.sql");

/// Ends one.
pub(super) fn insert(
    transaction: &Transaction<'_>,
    county: &str,
    ended: &EndedMandate,
) -> Result<(), StoreError> {
    let seq = counter::next(transaction, county, "mandate")?;
    let pair = &ended.pair;
    let values = params![
        county,
        seq,
        pair.principal_name,
        pair.principal_id_number,
        pair.agent_name,
        pair.agent_id_number,
        ended.at,
        ended.by.as_str(),
        ended.why,
        ended.mandate
    ];
    transaction.execute(sql!(SQL, "insert"), values)?;
    Ok(())
}

/// All of them, the newest first.
pub(super) fn list(connection: &Connection, county: &str) -> Result<Vec<EndedMandate>, StoreError> {
    let mut statement = connection.prepare_cached(sql!(SQL, "list"))?;
    let rows = statement.query_map([county], |row| {
        Ok(EndedMandate {
            pair: Pair {
                principal_name: row.get("principal_name")?,
                principal_id_number: row.get("principal_id_number")?,
                agent_name: row.get("agent_name")?,
                agent_id_number: row.get("agent_id_number")?,
            },
            at: row.get("at")?,
            by: EndedBy::read(row.get("clerk")?),
            why: row.get("why")?,
            mandate: row.get("mandate")?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
