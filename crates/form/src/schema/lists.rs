//! Choice lists as tables: columns by name, and hash indexes that are built when a filter first needs them.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::definition::{Choice, ChoiceList};
use crate::value::{Value, decimal::Dec};

/// A column of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    Name,
    /// The label in the session's language; never indexed.
    Label,
    Extra(u32),
}

/// Row numbers in sheet order.
pub(crate) type Rows = Arc<[u32]>;

/// The indexes of one list. The rows themselves stay in the definition.
#[derive(Debug, Default)]
pub(crate) struct Index {
    columns: HashMap<String, u32>,
    name: OnceLock<ColumnIndex>,
    extras: Vec<OnceLock<ColumnIndex>>,
    all: OnceLock<Rows>,
}

#[derive(Debug, Default)]
struct ColumnIndex {
    by_text: HashMap<Box<str>, Rows>,
    by_number: OnceLock<HashMap<Dec, Rows>>,
}

impl Index {
    pub(crate) fn new(list: &ChoiceList) -> Index {
        let columns = list.columns.iter().enumerate();
        Index {
            columns: columns
                .filter_map(|(at, name)| Some((name.clone(), u32::try_from(at).ok()?)))
                .collect(),
            extras: list.columns.iter().map(|_| OnceLock::new()).collect(),
            ..Index::default()
        }
    }

    pub(crate) fn column(&self, name: &str) -> Option<Column> {
        if let Some(at) = self.columns.get(name) {
            return Some(Column::Extra(*at));
        }
        match name {
            "name" => Some(Column::Name),
            "label" | "itextId" => Some(Column::Label),
            _ => None,
        }
    }

    /// All rows.
    pub(crate) fn all(&self, list: &ChoiceList) -> Rows {
        self.all
            .get_or_init(|| (0..u32::try_from(list.rows.len()).unwrap_or(0)).collect())
            .clone()
    }

    /// Rows whose column equals the value; `None` when this kind of value has no index.
    pub(crate) fn find(&self, list: &ChoiceList, column: Column, value: &Value) -> Option<Rows> {
        let index = match column {
            Column::Label => return None,
            Column::Name => &self.name,
            Column::Extra(at) => self.extras.get(at as usize)?,
        };
        let index = index.get_or_init(|| ColumnIndex::build(list, column));
        let found = match value {
            Value::Bool(_) | Value::Time(_) | Value::Stamp(_) | Value::Date(_) => return None,
            Value::Number(number) => index.numbers().get(number),
            text => index.by_text.get(&*text.as_text()),
        };
        Some(found.cloned().unwrap_or_default())
    }

    /// Row of the choice with this name.
    pub(crate) fn row_named(&self, list: &ChoiceList, name: &str) -> Option<u32> {
        let index = self.name.get_or_init(|| ColumnIndex::build(list, Column::Name));
        index.by_text.get(name).and_then(|rows| rows.first().copied())
    }
}

impl ColumnIndex {
    fn build(list: &ChoiceList, column: Column) -> ColumnIndex {
        let mut rows: HashMap<Box<str>, Vec<u32>> = HashMap::new();
        for (at, choice) in list.rows.iter().enumerate() {
            let text = cell(choice, column);
            match rows.get_mut(text) {
                Some(found) => found.push(u32::try_from(at).unwrap_or(0)),
                None => drop(rows.insert(text.into(), vec![u32::try_from(at).unwrap_or(0)])),
            }
        }
        let by_text = rows.into_iter().map(|(text, rows)| (text, rows.into())).collect();
        ColumnIndex {
            by_text,
            by_number: OnceLock::new(),
        }
    }

    fn numbers(&self) -> &HashMap<Dec, Rows> {
        self.by_number.get_or_init(|| {
            let mut numbers: HashMap<Dec, Vec<u32>> = HashMap::new();
            for (text, rows) in &self.by_text {
                if let Some(number) = Dec::parse(text) {
                    numbers.entry(number).or_default().extend_from_slice(rows);
                }
            }
            let sorted = |mut rows: Vec<u32>| {
                rows.sort_unstable();
                rows.into()
            };
            numbers
                .into_iter()
                .map(|(number, rows)| (number, sorted(rows)))
                .collect()
        })
    }
}

/// Text of a column other than the label.
pub(crate) fn cell(choice: &Choice, column: Column) -> &str {
    match column {
        Column::Name => &choice.name,
        Column::Label => "",
        Column::Extra(at) => choice.values.get(at as usize).map_or("", String::as_str),
    }
}
