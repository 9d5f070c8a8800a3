//! What is known of the made-up person: as much as somebody has who has applied before, so that one tap answers most.
//! The region code 99 is nobody's, and so is the number.

use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::practice::SOURCE;
use crate::state::services::catalog_in_use;

const SAID: [(&str, &str); 14] = [
    ("person.name", "王桂英"),
    ("person.id_number", "990123194403052188"),
    ("person.birth", "1944-03-05"),
    ("person.sex", "女"),
    ("person.nation", "han"),
    ("person.phone", "13900000000"),
    ("person.address", "村里二组 7 号"),
    ("person.household_address", "村里二组 7 号"),
    ("person.household_kind", "rural"),
    ("bank.account", "6217990000000000014"),
    ("bank.holder", "王桂英"),
    ("bank.name", "练习银行"),
    ("contact.name", "李明"),
    ("contact.phone", "13900000001"),
];

/// Remembers all of it in the made-up person's file.
pub(crate) fn fill(core: &Core) -> Outcome<()> {
    let village = core.kept.village_code.clone().or_else(|| first_village(core));
    let mut said: Vec<(String, String)> = SAID
        .iter()
        .map(|(field, value)| ((*field).to_owned(), (*value).to_owned()))
        .collect();
    said.extend(village.map(|code| ("person.village".to_owned(), code)));
    Ok(core.present()?.store.remember(&said, SOURCE, core.now())?)
}

fn first_village(core: &Core) -> Option<String> {
    let towns = &catalog_in_use(core).ok()?.pack.county.towns;
    let village = towns.iter().find_map(|town| town.villages.first());
    village.map(|village| village.code.clone())
}
