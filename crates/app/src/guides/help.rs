//! Whom to call and where to go, nearest first; and the region tree to pick a village from.

use crate::api::guide::PhoneView;
use crate::api::system::{HelpView, Nothing, Region, TownView, VillageView};
use crate::error::Outcome;
use crate::guides::offices;
use crate::profile::remember;
use crate::state::core::Core;
use crate::state::near::Near;
use crate::state::services::catalog_in_use;
use crate::texts::key;

/// The one line for everything a government does (国办发〔2020〕53号).
const HOTLINE: &str = "12345";

/// `system_read_region`.
pub(crate) fn system_read_region(core: &mut Core, _: Nothing) -> Outcome<Region> {
    let county = &catalog_in_use(core)?.pack.county;
    let village = |v: &catalog::county::Village| VillageView {
        code: v.code.clone(),
        name: v.name.clone(),
        groups: v.groups.clone(),
    };
    let towns = county.towns.iter().map(|town| TownView {
        code: town.code.clone(),
        name: town.name.clone(),
        villages: town.villages.iter().map(village).collect(),
    });
    Ok(Region {
        county: core.texts.pick(&county.name),
        towns: towns.collect(),
    })
}

/// `system_read_help`: works without a catalog too, then with the lines that hold everywhere.
pub(crate) fn system_read_help(core: &mut Core, _: Nothing) -> Outcome<HelpView> {
    // What an open form says of where they live counts at once.
    remember::harvest(core)?;
    let near = Near::of(core);
    Ok(HelpView {
        lines: lines(core, &near),
        offices: offices::nearby(core, &near),
        needs_village: core.catalog.is_some() && near.village.is_none(),
    })
}

/// Lines to call, the village's helper first.
fn lines(core: &Core, near: &Near) -> Vec<PhoneView> {
    let mut lines = Vec::new();
    let Some(catalog) = &core.catalog else {
        return everywhere(core);
    };
    let own = near.village.as_deref();
    let village = own.and_then(|code| catalog.village(code));
    if let Some((_, village)) = village.filter(|(_, v)| !v.phone.is_empty()) {
        let (number, who) = (village.phone.clone(), village.helper.clone());
        lines.push(PhoneView {
            number,
            what: core.texts.say(key!("help-village")),
            who,
        });
    }
    let county = catalog.pack.county.phones.iter();
    lines.extend(county.map(|phone| PhoneView {
        number: phone.number.clone(),
        what: core.texts.pick(&phone.what),
        who: String::new(),
    }));
    if !lines.iter().any(|line| line.number == HOTLINE) {
        lines.extend(everywhere(core));
    }
    lines
}

/// The two lines that help with anything: the village's helper and the hotline.
pub(crate) fn first_lines(core: &Core) -> Vec<PhoneView> {
    let lines = lines(core, &Near::of(core)).into_iter();
    lines
        .filter(|line| !line.who.is_empty() || line.number == HOTLINE)
        .collect()
}

fn everywhere(core: &Core) -> Vec<PhoneView> {
    vec![PhoneView {
        number: HOTLINE.to_owned(),
        what: core.texts.say(key!("help-hotline")),
        who: String::new(),
    }]
}
