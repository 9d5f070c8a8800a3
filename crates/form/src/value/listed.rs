//! A choice held against its list: typed, stored, given by the form itself or computed, it is on the list or it is not.

use super::Value;
use crate::definition::{ChoiceList, NodeKind};
use crate::schema::lists::Index;

/// The choice as the list has it, several in the order of the list; what is not on it is kept as it is and cannot be read.
pub(crate) fn listed(list: &ChoiceList, index: &Index, kind: NodeKind, value: Value) -> Value {
    let Value::Choices(text) = &value else {
        return value;
    };
    // A list from a file that is not here cannot judge anything.
    if list.rows.is_empty() {
        let judges = list.file.is_none();
        return if judges {
            Value::Unread(text.clone())
        } else {
            value
        };
    }
    let text = text.trim();
    if kind == NodeKind::SelectOne {
        let known = index.row_named(list, text).is_some();
        return if known {
            Value::Choices(text.into())
        } else {
            Value::Unread(text.into())
        };
    }
    let found: Option<Vec<u32>> = text
        .split_whitespace()
        .map(|name| index.row_named(list, name))
        .collect();
    let Some(mut rows) = found else {
        return Value::Unread(text.into());
    };
    rows.sort_unstable();
    rows.dedup();
    let names = rows
        .iter()
        .filter_map(|row| list.rows.get(*row as usize))
        .map(|choice| choice.name.as_str());
    Value::Choices(names.collect::<Vec<_>>().join(" ").into())
}
