//! Reading words that are enums: one that nobody knows is damage, not a default.

use rusqlite::{
    Row,
    types::{FromSql, FromSqlError, FromSqlResult, ValueRef},
};

use crate::cases::{EnvelopeState, PartState, State};

/// A word of this kind out of a column.
pub(super) struct Word<T>(pub(super) T);

macro_rules! stored {
    ($($name:ty),+) => { $(
        impl FromSql for Word<$name> {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <$name>::read(value.as_str()?).map(Word).ok_or(FromSqlError::InvalidType)
            }
        }
    )+ };
}
stored!(State, PartState, EnvelopeState);

/// The word in this column.
pub(super) fn word<T>(row: &Row<'_>, column: &str) -> Result<T, rusqlite::Error>
where
    Word<T>: FromSql,
{
    Ok(row.get::<_, Word<T>>(column)?.0)
}

/// The word in this column; `None` when it is blank.
pub(super) fn envelope_state(row: &Row<'_>, column: &str) -> Result<Option<EnvelopeState>, rusqlite::Error> {
    let text: String = row.get(column)?;
    if text.is_empty() {
        Ok(None)
    } else {
        word(row, column).map(Some)
    }
}

/// As it is stored: blank for none.
pub(super) fn stored(state: Option<EnvelopeState>) -> &'static str {
    state.map_or("", EnvelopeState::as_str)
}
