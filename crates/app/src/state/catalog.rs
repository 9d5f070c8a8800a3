//! The catalog in use: the pack, the one before it, and the indexes of services and of questions, each built once, when a
//! pack is prepared or when it is first asked for. Building needs nothing but the pack, so nobody has to wait for it.

use std::sync::{Arc, OnceLock};

use catalog::answers::{Answer, AnswerIndex};
use catalog::county::Village;
use catalog::pack::{Clips, Pack};
use catalog::search::{Hit, SearchIndex};
use catalog::service::Service;

/// The catalog in use.
pub(crate) struct CatalogInUse {
    pub pack: Arc<Pack>,
    /// The pack that was in use before, for reading old versions.
    pub previous: Option<Pack>,
    indexes: Arc<Indexes>,
}

/// What is built from a pack to find things in it.
#[derive(Default)]
struct Indexes {
    services: OnceLock<SearchIndex>,
    questions: OnceLock<AnswerIndex>,
}

impl CatalogInUse {
    pub fn new(pack: Pack) -> Self {
        Self {
            pack: Arc::new(pack),
            previous: None,
            indexes: Arc::default(),
        }
    }

    /// With the pack before it. Nobody hears the recordings of that one; they would only take memory.
    pub fn after(self, previous: Option<Pack>) -> Self {
        let without_clips = |old| Pack {
            clips: Clips::default(),
            ..old
        };
        Self {
            previous: previous.map(without_clips),
            ..self
        }
    }

    /// The pack alone, once it is replaced. What else there was is large, and letting go of it takes its time: nobody waits
    /// for that either.
    pub fn into_pack(self) -> Pack {
        let (previous, indexes) = (self.previous, self.indexes);
        std::thread::spawn(move || drop((previous, indexes)));
        Arc::try_unwrap(self.pack).unwrap_or_else(|shared| Pack::clone(&shared))
    }

    /// Everything is built that is needed to find something.
    pub fn is_indexed(&self) -> bool {
        self.indexes.services.get().is_some() && self.indexes.questions.get().is_some()
    }

    /// Builds that, wherever it is called.
    pub fn indexer(&self) -> impl FnOnce() + Send + use<> {
        let (pack, indexes) = (Arc::clone(&self.pack), Arc::clone(&self.indexes));
        move || {
            indexes.services(&pack);
            indexes.questions(&pack);
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

    pub fn index(&self) -> &SearchIndex {
        self.indexes.services(&self.pack)
    }

    /// Answers of the FAQ to a question for which the search found these, best first.
    pub fn answers(&self, hits: &[Hit], question: &str, limit: usize) -> Vec<Answer<'_>> {
        let questions = self.indexes.questions(&self.pack);
        questions.answers(hits, &self.pack.services, question, limit)
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

impl Indexes {
    fn services(&self, pack: &Pack) -> &SearchIndex {
        self.services.get_or_init(|| SearchIndex::build(&pack.services))
    }

    fn questions(&self, pack: &Pack) -> &AnswerIndex {
        self.questions.get_or_init(|| AnswerIndex::build(&pack.services))
    }
}

fn find<'a>(pack: &'a Pack, id: &str) -> Option<&'a Service> {
    pack.services.iter().find(|service| service.id == id)
}
