//! The catalog in use: the pack, the one before it, and the indexes of services and of questions, each built when first
//! asked for.

use std::cell::OnceCell;

use catalog::county::Village;
use catalog::pack::{Clips, Pack};
use catalog::service::Service;

/// The catalog in use.
pub(crate) struct CatalogInUse {
    pub pack: Pack,
    /// The pack that was in use before, for reading old versions.
    pub previous: Option<Pack>,
    index: OnceCell<catalog::search::SearchIndex>,
    questions: OnceCell<catalog::answers::AnswerIndex>,
}

impl CatalogInUse {
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
