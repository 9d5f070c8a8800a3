//! Whose each matter of the open file is. Two elders are sometimes kept in one file, so what a list shows of it names the
//! applicant as the form does, wherever the forms name more than one; where they all name the same one, nobody needs telling.

use std::collections::{BTreeMap, BTreeSet};

use catalog::service::Service;
use form::definition::{NodeDef, NodeKind};
use vault::person::{Draft, Use};

use crate::error::Outcome;
use crate::state::core::Core;
use crate::state::services::kept_service;
use crate::texts::{args, key};

/// What a question means that asks for the applicant's name.
const NAME: &str = "person.name";

/// The applicants' names as the forms of this file say them.
pub(crate) struct Matters {
    /// By id of the draft and of the application.
    names: BTreeMap<String, String>,
    /// More than one person's matters can stand in a list.
    several: bool,
}

impl Matters {
    /// Of whoever is present; of nobody's file nothing.
    pub fn of(core: &Core) -> Outcome<Self> {
        let mut names = BTreeMap::new();
        let mut keys = BTreeMap::new();
        let Some(present) = &core.present else {
            return Ok(Self {
                names,
                several: false,
            });
        };
        for draft in present.store.all_drafts()? {
            if let Some(name) = applicant(core, &draft, &mut keys)? {
                names.insert(draft.application, name.clone());
                names.insert(draft.id, name);
            }
        }
        let several = names.values().collect::<BTreeSet<_>>().len() > 1;
        Ok(Self { names, several })
    }

    /// The forms name more than one applicant.
    pub fn are_several(&self) -> bool {
        self.several
    }

    /// The applicant of a draft or an application; blank where no form says it.
    pub fn name(&self, id: &str) -> &str {
        self.names.get(id).map_or("", String::as_str)
    }

    /// `给王桂英办`; blank where all here is one person's.
    pub fn told(&self, core: &Core, id: &str) -> String {
        let name = Some(self.name(id)).filter(|name| self.several && !name.is_empty());
        name.map_or_else(String::new, |name| {
            core.texts.say_with(key!("matter-of"), args![name = name])
        })
    }

    /// Where a paper was used, and for whom where that may be several.
    pub fn used(&self, core: &Core, used: &Use, date: &str) -> String {
        let name = Some(self.name(&used.used_in)).filter(|name| self.several && !name.is_empty());
        let Some(name) = name else {
            let words = args![title = &used.title, date = date];
            return core.texts.say_with(key!("used-in"), words);
        };
        let words = args![name = name, title = &used.title, date = date];
        core.texts.say_with(key!("used-in-for"), words)
    }

    /// Where a paper that is offered again came from: the day, and what it was used for last and for whom. Whose card is in the
    /// picture no program can see.
    pub fn source(&self, core: &Core, uses: &[&Use], date: &str) -> String {
        let last = uses.iter().max_by_key(|used| used.used_at);
        let Some(used) = last.filter(|used| !self.name(&used.used_in).is_empty()) else {
            return core.texts.say_with(key!("offer-from-papers"), args![date = date]);
        };
        let words = args![name = self.name(&used.used_in), title = &used.title, date = date];
        core.texts.say_with(key!("offer-from-papers-for"), words)
    }
}

/// A form is read once, however many drafts were filled in with it.
fn applicant(
    core: &Core,
    draft: &Draft,
    keys: &mut BTreeMap<String, Option<String>>,
) -> Outcome<Option<String>> {
    let hash = &draft.service_hash;
    let key = keys
        .entry(hash.clone())
        .or_insert_with(|| kept_service(core, hash).ok().and_then(key_of_name));
    let Some(key) = key else { return Ok(None) };
    let mut answers = core.present()?.store.answers(&draft.id)?.values;
    Ok(answers.remove(key).filter(|name| !name.trim().is_empty()))
}

/// The question that asks for the applicant's name.
pub(crate) fn key_of_name(service: Service) -> Option<String> {
    let form = service.form?;
    find(&form.nodes, &format!("/{}", form.root))
}

/// Repeats are left out: their rows are other people.
fn find(nodes: &[NodeDef], prefix: &str) -> Option<String> {
    nodes.iter().find_map(|node| {
        let key = format!("{prefix}/{}", node.name);
        match node.kind {
            _ if node.profile.as_deref() == Some(NAME) => Some(key),
            NodeKind::Group => find(&node.children, &key),
            _ => None,
        }
    })
}
