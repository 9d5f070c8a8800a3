//! A service in a list, and which pack is in use: what every list of services shows.

use catalog::service::{Mode, Service};

use crate::api::catalog::{CatalogStatus, GuideMode, ServiceCard};
use crate::state::core::Core;
use crate::texts::{Texts, pick};
use crate::words::dates;

/// Days after which a pack says that it is old. Counties publish at least every quarter.
const STALE_DAYS: i64 = 90;

/// A service in a list.
pub(crate) fn card(texts: &Texts, service: &Service, why: Option<String>) -> ServiceCard {
    ServiceCard {
        id: service.id.clone(),
        title: texts.pick(&service.guide.title),
        summary: texts.pick(&service.guide.summary),
        mode: mode(service),
        why,
    }
}

/// How it is used, for the interface.
pub(crate) fn mode(service: &Service) -> GuideMode {
    match service.guide.mode {
        Mode::Apply => GuideMode::Apply,
        Mode::CheckAndObject => GuideMode::CheckAndObject,
        Mode::PhoneFirst => GuideMode::PhoneFirst,
        Mode::ExplainOnly => GuideMode::ExplainOnly,
    }
}

/// Which pack is in use, and how old it is.
pub(crate) fn status(core: &Core) -> CatalogStatus {
    let Some(catalog) = &core.catalog else {
        return none();
    };
    let pack = &catalog.pack;
    let now = core.host.now();
    let made = dates::zoned(&pack.created, now.time_zone());
    let age = made
        .as_ref()
        .map_or(0, |made| days_between(made.date(), now.date()));
    CatalogStatus {
        present: true,
        county: pick(&pack.county.name, core.texts.language()),
        demonstration: pack.county.demonstration,
        version: pack.version.to_string(),
        date: made.map_or_else(String::new, |made| dates::day(&core.texts, made.date())),
        age_days: u32::try_from(age).unwrap_or_default(),
        stale: age > STALE_DAYS,
        services: u32::try_from(pack.services.len()).unwrap_or(u32::MAX),
        can_roll_back: false,
        fingerprint: pack.keys.catalog.fingerprint(&pack.signed_by),
        by_itself: core.kept.pack_by_itself,
    }
}

fn days_between(from: jiff::civil::Date, to: jiff::civil::Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

fn none() -> CatalogStatus {
    CatalogStatus {
        present: false,
        county: String::new(),
        demonstration: false,
        version: String::new(),
        date: String::new(),
        age_days: 0,
        stale: false,
        services: 0,
        can_roll_back: false,
        fingerprint: String::new(),
        by_itself: false,
    }
}
