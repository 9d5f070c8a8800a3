//! The catalog in use: the pack, the one before it, and the indexes of services and of questions, each built when first
//! asked for.

use std::cell::OnceCell;

use catalog::county::Village;
use catalog::pack::{Clips, Pack};
use catalog::service::Service;
use seal::sign::VerifyingKey;

use crate::api::catalog::{CatalogStatus, ServiceCard};
use crate::core::Core;
use crate::error::Outcome;
use crate::texts::{Texts, pick};
use crate::words::dates;

/// Days after which a pack says that it is old. Counties publish at least every quarter.
const STALE_DAYS: i64 = 90;

/// The catalog in use.
pub(crate) struct Shelf {
    pub pack: Pack,
    /// The pack that was in use before, for reading old versions.
    pub previous: Option<Pack>,
    index: OnceCell<catalog::search::SearchIndex>,
    questions: OnceCell<catalog::answers::AnswerIndex>,
}

impl Shelf {
    pub fn new(pack: Pack, previous: Option<Pack>) -> Self {
        // Nobody hears the recordings of a pack that was replaced; they would only take memory.
        let without_clips = |old| Pack {
            clips: Clips::default(),
            ..old
        };
        Self {
            pack,
            previous: previous.map(without_clips),
            index: OnceCell::new(),
            questions: OnceCell::new(),
        }
    }

    pub fn service(&self, id: &str) -> Option<&Service> {
        find(&self.pack, id)
    }

    pub fn previous_service(&self, id: &str) -> Option<&Service> {
        let now = self.pack.hashes.get(id);
        let before = self.previous.as_ref()?;
        find(before, id).filter(|_| before.hashes.get(id) != now)
    }

    pub fn index(&self) -> &catalog::search::SearchIndex {
        self.index
            .get_or_init(|| catalog::search::SearchIndex::build(&self.pack.services))
    }

    /// Answers of the FAQ to a question for which the search found these, best first.
    pub fn answers(
        &self,
        hits: &[catalog::search::Hit],
        question: &str,
        limit: usize,
    ) -> Vec<catalog::answers::Answer<'_>> {
        let services = &self.pack.services;
        let questions = self
            .questions
            .get_or_init(|| catalog::answers::AnswerIndex::build(services));
        questions.answers(hits, services, question, limit)
    }

    pub fn village(&self, code: &str) -> Option<(&str, &Village)> {
        self.pack.county.towns.iter().find_map(|town| {
            town.villages
                .iter()
                .find(|v| v.code == code)
                .map(|v| (town.name.as_str(), v))
        })
    }

    /// Town and village, in words.
    pub fn village_name(&self, code: &str) -> Option<String> {
        self.village(code)
            .map(|(town, village)| format!("{town}{}", village.name))
    }
}

fn find<'a>(pack: &'a Pack, id: &str) -> Option<&'a Service> {
    pack.services.iter().find(|service| service.id == id)
}

/// The catalog, or the code that says there is none.
pub(crate) fn shelf(core: &Core) -> Outcome<&Shelf> {
    core.catalog
        .as_ref()
        .ok_or_else(|| crate::error::code("no-catalog"))
}

/// A service of the catalog.
pub(crate) fn service<'a>(core: &'a Core, id: &str) -> Outcome<&'a Service> {
    shelf(core)?
        .service(id)
        .ok_or_else(|| crate::error::code("unknown-service"))
}

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

/// `apply`, `check_and_object`, `phone_first` or `explain_only`.
pub(crate) fn mode(service: &Service) -> String {
    serde_json::to_value(service.guide.mode)
        .ok()
        .and_then(|v| v.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// Which pack is in use, and how old it is.
pub(crate) fn status(core: &Core) -> CatalogStatus {
    let Some(shelf) = &core.catalog else { return none() };
    let pack = &shelf.pack;
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
        fingerprint: fingerprint(&pack.keys.catalog.current.key),
        by_itself: core.kept.pack_by_itself,
    }
}

/// A key as people read it to each other; empty for one that cannot be read.
pub(crate) fn fingerprint(key: &str) -> String {
    VerifyingKey::from_base64(key)
        .map(|key| key.fingerprint())
        .unwrap_or_default()
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
