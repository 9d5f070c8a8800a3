//! 其他: `or_other` on a row. The list stays as it is for whoever else asks from it.

use std::collections::HashMap;

use super::built::Surroundings;
use super::choices;
use super::types::{RowType, parse};
use crate::table::Table;

/// `or_other` gives its own row a copy of the list with one choice more; whoever else asks from the list is offered what it says.
pub(super) fn add(table: &Table<'_>, around: &mut Surroundings<'_>) -> HashMap<String, String> {
    let mut others = HashMap::new();
    for line in table.lines() {
        let Some(RowType::Select(select)) = line.get("type").and_then(|text| parse(&text)) else {
            continue;
        };
        let lists = &mut around.lists.by_name;
        let Some(list) = lists
            .get(&select.list)
            .filter(|_| select.other && !others.contains_key(&select.list))
        else {
            continue;
        };
        let mut list = list.clone();
        let mut name = format!("{}_or_other", select.list);
        while lists.contains_key(&name) {
            name.push('_');
        }
        choices::add_other(&mut list, around.mode);
        lists.insert(name.clone(), list);
        others.insert(select.list.clone(), name);
    }
    others
}
