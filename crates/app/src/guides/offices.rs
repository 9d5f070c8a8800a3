//! Where to go: the person's own village first, then the town, then the county's own; each with whether it works today.

use catalog::county::Office;
use catalog::service::{Place, Service};

use crate::api::guide::OfficeView;
use crate::guides::open_days;
use crate::state::catalog::CatalogInUse;
use crate::state::core::Core;
use crate::state::near::Near;
use crate::state::settings::TOWN;
use crate::texts::{args, key};

/// Places of a guide, nearest first.
pub(crate) fn of_guide(
    core: &Core,
    near: &Near,
    catalog: &CatalogInUse,
    service: &Service,
) -> Vec<OfficeView> {
    let mut places: Vec<&Place> = service.guide.places.iter().collect();
    places.sort_by_key(|place| distance(&place.office));
    places
        .into_iter()
        .filter_map(|place| at(core, near, catalog, place))
        .collect()
}

/// Something near would be shown if a village were chosen.
pub(crate) fn needs_village(near: &Near, service: &Service) -> bool {
    let nearby = |place: &Place| distance(&place.office) < FAR;
    near.village.is_none() && service.guide.places.iter().any(nearby)
}

/// All offices worth going to: the village's desk, the town's, the county's own. Nobody goes to another town.
pub(crate) fn nearby(core: &Core, near: &Near) -> Vec<OfficeView> {
    let Some(catalog) = &core.catalog else {
        return Vec::new();
    };
    let county = catalog.pack.county.code.as_str();
    let mut found: Vec<OfficeView> = desk(core, near, catalog, "").into_iter().collect();
    for region in [near.town.as_deref(), Some(""), Some(county)]
        .into_iter()
        .flatten()
    {
        let offices = catalog.pack.county.offices.iter();
        let here = offices.filter(|office| office.region == region);
        found.extend(here.map(|office| view(core, near, catalog, office, "")));
    }
    found
}

const FAR: u8 = 2;

fn distance(place: &str) -> u8 {
    match place {
        "village" => 0,
        "town" => 1,
        _ => FAR,
    }
}

fn at(core: &Core, near: &Near, catalog: &CatalogInUse, place: &Place) -> Option<OfficeView> {
    let note = core.texts.pick(&place.note);
    let offices = &catalog.pack.county.offices;
    let found = match place.office.as_str() {
        "village" => return desk(core, near, catalog, &note),
        "town" => {
            let town = near.town.as_deref()?;
            offices.iter().find(|office| office.region == town)
        }
        id => offices.iter().find(|office| office.id == id),
    };
    found.map(|office| view(core, near, catalog, office, &note))
}

/// The desk of the person's own village, with the helper: an office where the county lists one, else what the region
/// data says of the village, and no hours, because nobody has told us any.
fn desk(core: &Core, near: &Near, catalog: &CatalogInUse, note: &str) -> Option<OfficeView> {
    let code = near.village.as_deref()?;
    let (_, village) = catalog.village(code)?;
    let listed = catalog
        .pack
        .county
        .offices
        .iter()
        .find(|office| office.region == code);
    let mut desk = listed.map_or_else(
        || OfficeView {
            id: code.to_owned(),
            name: core
                .texts
                .say_with(key!("guide-village-desk"), args![village = &village.name]),
            hours: core.texts.say(key!("guide-village-hours")),
            note: note.to_owned(),
            ..blank()
        },
        |office| view(core, near, catalog, office, note),
    );
    desk.who.clone_from(&village.helper);
    if desk.phone.is_empty() {
        desk.phone.clone_from(&village.phone);
    }
    Some(desk)
}

fn view(core: &Core, near: &Near, catalog: &CatalogInUse, office: &Office, note: &str) -> OfficeView {
    let say = |text| core.texts.pick(text);
    let calendar = &catalog.pack.county.calendar;
    let (today, open) = open_days::today(&core.texts, office, calendar, core.host.now().date());
    OfficeView {
        id: office.id.clone(),
        name: say(&office.name),
        address: say(&office.address),
        hours: say(&office.hours),
        phone: office.phone.clone(),
        way: say(&office.way),
        note: note.to_owned(),
        today,
        open,
        near: is_near(near, office),
        who: String::new(),
    }
}

fn is_near(near: &Near, office: &Office) -> bool {
    let here = near.village.as_ref().or(near.town.as_ref());
    here.is_some_and(|code| office.region.len() >= TOWN && code.starts_with(&office.region))
}

/// A desk in the own village, of which nothing is known yet.
fn blank() -> OfficeView {
    OfficeView {
        id: String::new(),
        name: String::new(),
        address: String::new(),
        hours: String::new(),
        phone: String::new(),
        who: String::new(),
        way: String::new(),
        note: String::new(),
        today: String::new(),
        open: false,
        near: true,
    }
}
